// One reduction over the characters; the positions are kept in an object without a prototype.
export function lengthOfLongestSubstring(s) {
  const last = Object.create(null);
  return [...s].reduce(
    ({ start, best }, character, end) => {
      const from = last[character] >= start ? last[character] + 1 : start;
      last[character] = end;
      return { start: from, best: Math.max(best, end - from + 1) };
    },
    { start: 0, best: 0 },
  ).best;
}
