/** Whether the calls of an input are decided clearly: rounding must not choose what is significant. */
import type { Operations } from 'coding-round-judge';

/** The least distance of the p-value from alpha, as a part of alpha. */
const LEAST_DISTANCE = 1e-6;

/** Whether the p-value is away from alpha whenever it is compared with it. */
export function isClear([names, args]: Operations): boolean {
  const [sigma, tau, alpha] = args[0] as [number, number, number];
  const sums = [0, 0];
  const counts = [0, 0];
  let least = 0;
  for (let i = 1; i < names.length; i++) {
    if (names[i] === 'observe') {
      const [variant, value] = args[i] as [number, number];
      sums[variant]! += value;
      counts[variant]!++;
      if (counts[0]! === 0 || counts[1]! === 0) continue;
      const difference = sums[1]! / counts[1]! - sums[0]! / counts[0]!;
      const variance = sigma ** 2 * (1 / counts[0]! + 1 / counts[1]!);
      const both = variance + tau ** 2;
      const exponent = (difference * tau) ** 2 / (2 * variance * both);
      least = Math.min(least, Math.log(both / variance) / 2 - exponent);
    } else if (names[i] === 'isSignificant' && Math.abs(least - Math.log(alpha)) < LEAST_DISTANCE) {
      return false;
    }
  }
  return true;
}
