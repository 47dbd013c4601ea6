/** The sizes at which growth is measured along an axis. */

/** The range of an axis' sizes, as `generators.ts` declares it. */
export interface AxisRange {
  /** The smallest size. */
  from: number;
  /** The largest size that the constraints allow. */
  legal: number;
  /** Where the sizes beyond the constraints end, if there are any. */
  beyond?: number | undefined;
}

/** A slope over fewer sizes says nothing. */
export const LEAST_SIZES = 4;

/** A size nearer than that to the last one would tell nothing that the last does not. */
const LEAST_STEP = Math.SQRT2;

/** The sizes within the constraints: each is twice the one before, and the last is the largest legal one. */
export function legalSizes({ from, legal }: AxisRange): number[] {
  return [...doubling(from, legal / LEAST_STEP), legal];
}

/** The sizes beyond the constraints, doubling from the largest legal one. */
export function sizesBeyond({ legal, beyond = legal }: AxisRange): number[] {
  return [...doubling(2 * legal, beyond / LEAST_STEP), ...(beyond > legal ? [beyond] : [])];
}

/** From a size on, always twice as much, and less than the end. */
function doubling(from: number, end: number): number[] {
  const sizes: number[] = [];
  for (let size = from; size < end; size *= 2) sizes.push(size);
  return sizes;
}
