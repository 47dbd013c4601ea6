// Splits the frames by their first value, each part by the second, and so on: recurses once for each value
// of a frame, 4,096 deep.
export function duplicateFrames(frames: number[][]): number[][] {
  const groups: number[][] = [];

  function split(indexes: number[], place: number): void {
    if (indexes.length < 2) return;
    if (place === frames[0]!.length) {
      groups.push(indexes);
      return;
    }
    const parts = new Map<number, number[]>();
    for (const index of indexes) {
      const value = frames[index]![place]!;
      const part = parts.get(value);
      if (part) part.push(index);
      else parts.set(value, [index]);
    }
    for (const part of parts.values()) split(part, place + 1);
  }

  split([...frames.keys()], 0);
  return groups;
}
