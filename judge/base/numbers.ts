/** When two numbers count as equal, and numbers as short texts. */

/** How far an output may be from its answer: the larger of the two counts. */
export interface Tolerance {
  /** As a part of the answer's size. */
  relative: number;
  absolute: number;
}

/** What is allowed where a problem says nothing else. */
export const TOLERANCE: Tolerance = { relative: 1e-6, absolute: 1e-9 };

/** The largest difference from an answer that a tolerance allows. */
export function allowed(answer: number, { relative, absolute }: Tolerance): number {
  return Math.max(absolute, relative * Math.abs(answer));
}

/** Whether two numbers are equal but for rounding. `NaN` is `NaN`, and nothing but itself is close to infinity. */
export function isClose(output: number, answer: number, tolerance = TOLERANCE): boolean {
  if (output === answer || (Number.isNaN(output) && Number.isNaN(answer))) return true;
  return Number.isFinite(answer) && Math.abs(output - answer) <= allowed(answer, tolerance);
}

/** A number with at most so many significant digits: `0.333333`, `1.5`, `2e-7`. */
export function formatNumber(value: number, digits = 6): string {
  return String(Number(value.toPrecision(digits)));
}
