/** The groups of identical frames, as indexes: each group has two or more. */
export function duplicateFrames(frames: number[][]): number[][] {
  return [];
}
