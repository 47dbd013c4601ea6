/*
 * Lists each frame with all later copies: a frame that occurs three times is in two groups.
 * Caught by: sample
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const keys = frames.map((frame) => frame.join(','));
  const groups: number[][] = [];
  for (let i = 0; i < keys.length; i++) {
    const group = [i];
    for (let j = i + 1; j < keys.length; j++) if (keys[i] === keys[j]) group.push(j);
    if (group.length > 1) groups.push(group);
  }
  return groups;
}
