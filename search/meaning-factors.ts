/** A symmetric sparse matrix: row `i` holds `columns` and `values` from `starts[i]` to `starts[i + 1]`. */
export interface SparseMatrix {
  size: number
  starts: Uint32Array
  columns: Uint32Array
  values: Float32Array
}

const oversampling = 10
const powerIterations = 2
const mostSweeps = 12
const negligible = 1e-7

/**
 * The largest eigenvectors of a symmetric matrix, each scaled by the fourth root of its eigenvalue's size, by randomised
 * subspace iteration (Halko, Martinsson and Tropp 2011). The full scale, or its square root, lets the few strongest
 * directions drown the others: both were measured to be worse. The same matrix always gives the same vectors.
 * @returns `size` rows of `rank` numbers
 */
export function factorize(matrix: SparseMatrix, rank: number): Float32Array {
  const { size } = matrix
  const width = Math.min(size, rank + oversampling)
  let basis = noise(size * width)
  for (let turn = 0; turn <= powerIterations; turn++) {
    basis = multiply(matrix, basis, width)
    orthonormalize(basis, size, width, turn === powerIterations ? 2 : 1)
  }
  const { values, vectors } = eigen(project(basis, multiply(matrix, basis, width), size, width), width)
  const order = [...values.keys()]
    .sort((a, b) => Math.abs(values[b] ?? 0) - Math.abs(values[a] ?? 0))
    .slice(0, rank)
  const factors = new Float32Array(size * rank)
  order.forEach((from, to) => {
    const scale = Math.abs(values[from] ?? 0) ** 0.25
    for (let row = 0; row < size; row++) {
      let sum = 0
      for (let k = 0; k < width; k++)
        sum += (basis[row * width + k] as number) * (vectors[k * width + from] as number)
      factors[row * rank + to] = sum * scale
    }
  })
  return factors
}

/** Pseudo-random numbers between -1 and 1 (mulberry32), always the same ones. */
function noise(length: number): Float32Array {
  let state = 42
  return Float32Array.from({ length }, () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1
  })
}

function multiply({ size, starts, columns, values }: SparseMatrix, dense: Float32Array, width: number) {
  const product = new Float32Array(size * width)
  for (let row = 0; row < size; row++) {
    const to = row * width
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) {
      const from = (columns[at] as number) * width
      const value = values[at] as number
      for (let k = 0; k < width; k++)
        product[to + k] = (product[to + k] as number) + value * (dense[from + k] as number)
    }
  }
  return product
}

/** Gram-Schmidt over the columns, twice where rounding matters; a column that vanishes becomes zero. */
function orthonormalize(dense: Float32Array, size: number, width: number, passes: number): void {
  const columns = Array.from({ length: width }, (_, k) =>
    Float64Array.from({ length: size }, (_, row) => dense[row * width + k] as number),
  )
  columns.forEach((column, k) => {
    for (let pass = 0; pass < passes; pass++)
      for (let j = 0; j < k; j++) {
        const earlier = columns[j] as Float64Array
        add(column, earlier, -dot(column, earlier))
      }
    const length = Math.sqrt(dot(column, column))
    for (let row = 0; row < size; row++) {
      column[row] = length > 1e-9 ? (column[row] as number) / length : 0
      dense[row * width + k] = column[row] as number
    }
  })
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function add(a: Float64Array, b: Float64Array, factor: number): void {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) + factor * (b[i] as number)
}

/** What the matrix does within the basis: a small symmetric matrix. */
function project(basis: Float32Array, image: Float32Array, size: number, width: number): Float64Array {
  const small = new Float64Array(width * width)
  for (let row = 0; row < size; row++)
    for (let i = 0; i < width; i++) {
      const factor = basis[row * width + i] as number
      for (let j = i; j < width; j++)
        small[i * width + j] = (small[i * width + j] as number) + factor * (image[row * width + j] as number)
    }
  for (let i = 0; i < width; i++)
    for (let j = 0; j < i; j++) small[i * width + j] = small[j * width + i] as number
  return small
}

/** Eigenvalues and, in columns, eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations. */
function eigen(matrix: Float64Array, n: number): { values: Float64Array; vectors: Float64Array } {
  const vectors = Float64Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0))
  const whole = Math.sqrt(dot(matrix, matrix))
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let rotations = 0
    for (let p = 0; p < n; p++)
      for (let q = p + 1; q < n; q++) {
        const off = matrix[p * n + q] as number
        if (Math.abs(off) < whole * negligible) continue
        rotations++
        const theta = ((matrix[q * n + q] as number) - (matrix[p * n + p] as number)) / (2 * off)
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        for (let k = 0; k < n; k++) rotate(matrix, k * n + p, k * n + q, c, s)
        for (let k = 0; k < n; k++) rotate(matrix, p * n + k, q * n + k, c, s)
        for (let k = 0; k < n; k++) rotate(vectors, k * n + p, k * n + q, c, s)
      }
    if (rotations === 0) break
  }
  return { values: Float64Array.from({ length: n }, (_, i) => matrix[i * n + i] as number), vectors }
}

function rotate(numbers: Float64Array, a: number, b: number, c: number, s: number): void {
  const x = numbers[a] as number
  const y = numbers[b] as number
  numbers[a] = c * x - s * y
  numbers[b] = s * x + c * y
}
