/*
 * Adler-32 without comparing: a sum, and a sum of the partial sums, so that the order matters.
 * Caught by: hidden/same-weighted-sum
 */
function adler32(frame: number[]): number {
  let a = 1;
  let b = 0;
  for (const value of frame) {
    a = (a + value) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

export function duplicateFrames(frames: number[][]): number[][] {
  const groups = new Map<number, number[]>();
  frames.forEach((frame, index) => {
    const key = adler32(frame);
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
