/*
 * The frame as one BigInt in base 256: correct, but each step multiplies all digits so far.
 * Caught by: growth
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<bigint, number[]>();
  frames.forEach((frame, index) => {
    // A leading one, so that leading zeros count.
    const key = frame.reduce((number, value) => number * 256n + BigInt(value), 1n);
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
