/*
 * Always takes the best token.
 * Caught by: sample
 */
export function sample(logits: number[]): number {
  return logits.indexOf(Math.max(...logits));
}
