// Declares the same constant twice.
export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<string, number[]>();
  for (const [index, frame] of frames.entries()) {
    const key = frame.join(',');
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  const groups = [...groups.values()].filter((group) => group.length > 1);
  return groups;
}
