/** Vectors are kept as signed bytes: cosines of 150 dimensions lose less than 0.005 by it, and 600 bytes become 150. */
const largest = 127

/** Scales to length 1, in place. A vector of nothing but zeros stays so. */
export function normalize(vector: Float32Array): Float32Array {
  let square = 0
  for (const value of vector) square += value * value
  const length = Math.sqrt(square)
  if (length > 0) for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] as number) / length
  return vector
}

/** Stretched so that its largest number fills a byte: only the direction is kept. */
export function toBlob(vector: Float32Array): Buffer {
  let most = 0
  for (const value of vector) most = Math.max(most, Math.abs(value))
  return Buffer.from(Int8Array.from(vector, (value) => (most > 0 ? Math.round((value / most) * largest) : 0)))
}

export function fromBlob(blob: Buffer): Int8Array {
  return new Int8Array(blob.buffer, blob.byteOffset, blob.byteLength)
}

/** The cosine of the angle between two vectors; 0 when one has no direction or they come from different models. */
export function cosine(a: Float32Array, b: Int8Array): number {
  if (a.length !== b.length) return 0
  let [both, ofA, ofB] = [0, 0, 0]
  for (let k = 0; k < a.length; k++) {
    const [x, y] = [a[k] as number, b[k] as number]
    both += x * y
    ofA += x * x
    ofB += y * y
  }
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : 0
}
