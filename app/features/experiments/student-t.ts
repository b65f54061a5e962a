/** The two-sided 95 % quantile of the normal distribution, to which Student's comes as near as one likes. */
export const Z = 1.959963984540054

/** From here on the two are nearer than 3e-7, and ln Γ of so large a number would be less exact than that. */
const NORMAL_FROM = 1e7

/**
 * The two-sided 95 % quantile of Student's t distribution: the t that |T| exceeds with probability 0.05.
 * Solved from P(|T| > t) = I_x(df/2, 1/2) with x = df / (df + t²) (Abramowitz and Stegun, 26.5.27) by halving.
 * @param df degrees of freedom, above 0, not necessarily whole
 */
export function studentT(df: number): number {
  if (df > NORMAL_FROM) return Z
  const isTooNear = (t: number) => incompleteBeta(df / (df + t * t), df / 2, 0.5) > 0.05
  let [low, high] = [1, 2]
  while (isTooNear(high)) high *= 2
  for (;;) {
    const middle = (low + high) / 2
    // Two neighbouring numbers have nothing between them.
    if (middle === low || middle === high) return middle
    if (isTooNear(middle)) low = middle
    else high = middle
  }
}

/** Enough terms for what is asked here: the side that converges fast is taken. */
const TERMS = 400

/**
 * The regularised incomplete beta function I_x(a, b) by its continued fraction, from the inside out (NIST Digital Library
 * of Mathematical Functions, 8.17.22; 8.17.4 leads from one side to the other).
 */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a)
  let fraction = 0
  for (let term = TERMS; term > 0; term--) {
    const m = Math.floor(term / 2)
    const top = term % 2 === 0 ? m * (b - m) : -(a + m) * (a + b + m)
    fraction = (top * x) / ((a + term - 1) * (a + term)) / (1 + fraction)
  }
  const front = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)
  return Math.exp(front) / a / (1 + fraction)
}

/** ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1) from 10 on, reached by Γ(x + 1) = x Γ(x). */
function logGamma(x: number): number {
  let [below, z] = [0, x]
  for (; z < 10; z++) below += Math.log(z)
  const square = 1 / (z * z)
  const series = (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / z
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - below
}
