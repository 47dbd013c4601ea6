/**
 * The groups of identical frames, as indexes: each group has two or more.
 *
 * @param {number[][]} frames
 * @returns {number[][]}
 */
export function duplicateFrames(frames) {
  return [];
}
