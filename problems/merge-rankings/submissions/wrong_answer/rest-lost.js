/*
 * Stops merging two lists when one of them is used up.
 * Caught by: sample
 */
function mergeRankings(lists) {
  if (lists.length < 2) return lists[0] ?? [];
  const middle = Math.floor(lists.length / 2);
  const a = mergeRankings(lists.slice(0, middle));
  const b = mergeRankings(lists.slice(middle));
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const merged = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) merged.push(a[i] >= b[j] ? a[i++] : b[j++]);
  return merged;
}
