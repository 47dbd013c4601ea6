// The right idea with a constant factor of ten or more: writes each frame down several times in several ways, and
// logs as it goes.
export function duplicateFrames(frames: number[][]): number[][] {
  console.log('frames:', frames.length);
  const groups = new Map<string, Set<number>>();
  frames.forEach((frame, index) => {
    const texts: string[] = [];
    for (let round = 0; round < 5; round++) {
      const padded = frame.map((value) => value.toString(2).padStart(8, '0'));
      texts.push(JSON.stringify({ padded }));
    }
    if (new Set(texts).size !== 1) throw new Error('one frame, several texts');
    const key = [...texts[0]!].reverse().join('');
    if (!groups.has(key)) {
      groups.set(key, new Set());
      if (index % 1000 === 0) console.log('first seen', index, frame.slice(0, 5));
    }
    groups.get(key)!.add(index);
  });
  return Array.from(groups.values(), (group) => Array.from(group)).filter((g) => g.length >= 2);
}
