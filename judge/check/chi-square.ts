/** The chi-square distribution: how unlikely it is that chance alone makes a sum of squares so large. */

/** Relative accuracy at which a series ends. */
const EPSILON = 1e-15;

/**
 * The probability that a chi-square variable is at least `x`.
 *
 * It is the upper incomplete gamma function Q(degrees / 2, x / 2): Abramowitz and Stegun, Handbook of Mathematical
 * Functions, 26.4.19. Below its mean it is computed by the series 6.5.29, which gives the other tail; above it by the
 * continued fraction 6.5.31, which has no cancellation however small the probability is.
 *
 * @param degrees of freedom, at least 1
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (x <= 0) return 1;
  const a = degrees / 2;
  const z = x / 2;
  const factor = Math.exp(a * Math.log(z) - z - logGammaOfHalf(degrees));
  return z < a + 1 ? 1 - factor * series(a, z) : factor * continuedFraction(a, z);
}

/** The sum of z^n / (a (a + 1) … (a + n)) over all n. */
function series(a: number, z: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; term > EPSILON * sum; n++) {
    term *= z / (a + n);
    sum += term;
  }
  return sum;
}

/** 1 / (z + 1 - a - 1 (1 - a) / (z + 3 - a - 2 (2 - a) / (…))), from its front by the method of Lentz. */
function continuedFraction(a: number, z: number): number {
  let b = z + 1 - a;
  // In the place of a denominator that is 0 before the first step.
  let c = 1e300;
  let d = 1 / b;
  let product = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > EPSILON; n++) {
    const numerator = n * (a - n);
    b += 2;
    c = b + numerator / c;
    d = 1 / (b + numerator * d);
    change = c * d;
    product *= change;
  }
  return product;
}

/** The logarithm of the gamma function at n / 2, from its value at 1/2 or 1 upwards. */
function logGammaOfHalf(n: number): number {
  let sum = n % 2 === 0 ? 0 : Math.log(Math.PI) / 2;
  for (let a = n % 2 === 0 ? 1 : 0.5; a < n / 2; a++) sum += Math.log(a);
  return sum;
}
