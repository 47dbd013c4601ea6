/*
 * Decodes the values as UTF-8 to get a string as the key: all invalid bytes become U+FFFD.
 * Caught by: hidden/bright-values
 */
export function duplicateFrames(frames: number[][]): number[][] {
  const decoder = new TextDecoder();
  const groups = new Map<string, number[]>();
  frames.forEach((frame, index) => {
    const key = decoder.decode(Uint8Array.from(frame));
    if (groups.has(key)) groups.get(key)!.push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
