/*
 * Looks at the heads of all lists for each score.
 * Caught by: growth
 */
function mergeRankings(lists) {
  const at = lists.map(() => 0);
  const result = [];
  for (;;) {
    let best = -1;
    for (let i = 0; i < lists.length; i++) {
      if (at[i] === lists[i].length) continue;
      if (best < 0 || lists[i][at[i]] > lists[best][at[best]]) best = i;
    }
    if (best < 0) return result;
    result.push(lists[best][at[best]++]);
  }
}
