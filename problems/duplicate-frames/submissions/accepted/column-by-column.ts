// Hostile to caches: reads the frames by columns. After each column, frames have the same number if and only if
// they are equal so far.
function duplicateFrames(frames: number[][]): number[][] {
  let names: number[] = frames.map(() => 0);
  for (let column = 0; column < frames[0]!.length; column++) {
    const renamed = new Map<number, number>();
    names = names.map((name, row) => {
      const pair = name * 256 + frames[row]![column]!;
      if (!renamed.has(pair)) renamed.set(pair, renamed.size);
      return renamed.get(pair)!;
    });
  }
  const groups: number[][] = [];
  names.forEach((name, row) => (groups[name] ??= []).push(row));
  return groups.filter(({ length }) => length > 1);
}

export { duplicateFrames };
