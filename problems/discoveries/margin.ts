/** Whether an input is decided clearly: rounding must not choose the discoveries. */

const LEAST_DISTANCE = 1e-12;
/** What is a multiple of it is exact, whatever the order of multiplying and dividing by small powers of two. */
const UNIT = 2 ** -20;

/** Whether no p-value is next to the threshold of its rank, other than exactly on it. */
export function isClear(pValues: readonly number[], q: number): boolean {
  const m = pValues.length;
  const isMultiple = (value: number) => Number.isInteger(value / UNIT);
  const isExact = Number.isInteger(Math.log2(m)) && isMultiple(q);
  return Float64Array.from(pValues)
    .sort()
    .every((p, i) => {
      const threshold = ((i + 1) * q) / m;
      if (Math.abs(p - threshold) > LEAST_DISTANCE) return true;
      return isExact && p === threshold && isMultiple(p);
    });
}
