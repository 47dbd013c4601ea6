/*
 * Lets b go first on true.
 * Caught by: sample
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
  for (let round = 0; ranking.length < length && round < coins.length; round++) {
    const [first, second] = coins[round] ? ['b', 'a'] : ['a', 'b'];
    draft(first);
    draft(second);
  }
  return { ranking, teams };
}
