/*
 * Decodes the values as UTF-8 to have text as the key: bytes that are no UTF-8 all become U+FFFD.
 * Caught by: secret/bright-values
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
