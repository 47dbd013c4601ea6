/*
 * A polynomial hash in base 257 modulo 10^9 + 7, as for substring search, without a comparison.
 * Caught by: hidden/modulo-a-prime
 */
const MODULUS = 1_000_000_007;

function duplicateFrames(frames) {
  const groups = new Map();
  frames.forEach((frame, index) => {
    const key = frame.reduce((hash, value) => (hash * 257 + value) % MODULUS, 0);
    if (groups.has(key)) groups.get(key).push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}
