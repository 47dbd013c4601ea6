/** Pure decisions: from excess slopes to a verdict, and when there is none. */

/**
 * Bars on the excess slope D. The idle ones and the contended one come from a prototype's 1,024 labelled
 * decisions (idle, and with the processors oversubscribed two and four times): 0 of 472 good submissions
 * rejected, 1 of 552 bad ones accepted.
 */
export const BARS = {
  /** Below it a single round of measurements already passes. */
  clearPass: 0.2,
  /** Up to it a window passes. */
  pass: 0.38,
  /** From it on a window speaks against the submission. */
  fail: 0.44,
  /** The same where others are using the processors. */
  contendedFail: 0.56,
  /** From it on no window is measured again before it is confirmed. */
  clearFail: 0.65,
};

/** Wall time over CPU time, above which somebody else is using the processor. */
const CONTENDED = 1.3;

export type Opinion = 'pass' | 'fail' | 'unsure';

/**
 * What one window of measurements says.
 *
 * @param excess D of the window
 * @param contention wall time over CPU time while it was measured
 */
export function opinionOf(excess: number, contention: number): Opinion {
  if (excess <= BARS.pass) return 'pass';
  const bar = contention > CONTENDED ? BARS.contendedFail : BARS.fail;
  return excess >= bar ? 'fail' : 'unsure';
}

/**
 * The verdict on what windows measured in separate processes say: two that agree decide, and of three the
 * majority does. Undefined while another window could still decide; inconclusive never rejects.
 */
export function settle(opinions: readonly Opinion[]): 'pass' | 'fail' | 'inconclusive' | undefined {
  const votes = (opinion: Opinion) => opinions.filter((o) => o === opinion).length;
  if (votes('fail') >= 2) return 'fail';
  // A rejection needs two windows; an acceptance that nothing speaks against needs one.
  if (votes('pass') >= 2 || (votes('pass') === 1 && opinions.length === 1)) return 'pass';
  return opinions.length < 3 ? undefined : 'inconclusive';
}
