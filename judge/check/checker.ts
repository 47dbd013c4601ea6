/** One judgement to make: is this output right for this input, given the reference's answer? */
export interface Check<Input = unknown[], Output = unknown> {
  input: Input;
  /** What the submission returned; it has the shape of the problem's output. */
  output: Output;
  answer: Output;
}

/**
 * Right, or why not. `reason` says what is wrong in words that name no value of the case, so that it can be
 * shown for a hidden one; `detail` has the values.
 */
export type CheckResult = { right: true } | { right: false; reason: string; detail?: string };

/** Decides whether an output is right. Pure; throws only when the checker itself is at fault. */
export type Checker<Input = unknown[], Output = unknown> = (
  check: Check<Input, Output>,
) => CheckResult;

export const RIGHT: CheckResult = { right: true };

export function wrong(reason: string, detail?: string): Extract<CheckResult, { right: false }> {
  return detail === undefined ? { right: false, reason } : { right: false, reason, detail };
}
