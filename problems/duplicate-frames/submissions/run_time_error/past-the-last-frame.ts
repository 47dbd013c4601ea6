/*
 * Compares sorted neighbors one too far: the frame after the last does not exist.
 * Caught by: sample
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const order = frames.map((_, index) => index);
  const keys = frames.map((frame) => frame.join(','));
  order.sort((a, b) => keys[a]!.localeCompare(keys[b]!));
  const groups: number[][] = [];
  let group = [order[0]!];
  for (let i = 0; i < order.length; i++) {
    const next = frames[order[i + 1]!]!;
    if (next.every((value, at) => value === frames[order[i]!]![at])) {
      group.push(order[i + 1]!);
    } else {
      if (group.length > 1) groups.push(group);
      group = [order[i + 1]!];
    }
  }
  return groups;
}
