/*
 * From every position it continues to the end of the string, even after the first repeat.
 * Caught by: growth
 */
function lengthOfLongestSubstring(s: string): number {
  const codes = Uint8Array.from(s, (c) => c.charCodeAt(0));
  const seenFrom = new Int32Array(128).fill(-1);
  let best = 0;
  for (let start = 0; start < codes.length; start++) {
    let length = 0;
    let unique = true;
    for (let end = start; end < codes.length; end++) {
      if (seenFrom[codes[end]] === start) unique = false;
      seenFrom[codes[end]] = start;
      if (unique) length++;
    }
    if (length > best) best = length;
  }
  return best;
}
