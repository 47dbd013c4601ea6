/*
 * Stops as soon as one ranking has nothing left.
 * Caught by: hidden
 */
function teamDraft(a, b, coins, length) {
  const ranking = [];
  const teams = [];
  const taken = new Set();
  const at = { a: 0, b: 0 };
  const lists = { a, b };
  const draft = (team) => {
    if (ranking.length >= length) return;
    while (taken.has(lists[team][at[team]])) at[team]++;
    if (at[team] >= lists[team].length) return;
    const title = lists[team][at[team]];
    taken.add(title);
    ranking.push(title);
    teams.push(team);
  };
  for (
    let round = 0;
    at.a < a.length && at.b < b.length && ranking.length < length && round < coins.length;
    round++
  ) {
    const [first, second] = coins[round] ? ['a', 'b'] : ['b', 'a'];
    draft(first);
    draft(second);
  }
  return { ranking, teams };
}
