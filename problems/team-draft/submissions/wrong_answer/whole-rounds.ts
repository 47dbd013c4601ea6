/*
 * Always finishes the round: one title too many.
 * Caught by: hidden
 */
function teamDraft(a: number[], b: number[], coins: boolean[], length: number) {
  const ranking: number[] = [];
  const teams: string[] = [];
  const taken = new Set();
  const at = { a: 0, b: 0 };
  const lists = { a, b };
  const draft = (team: 'a' | 'b') => {
    while (taken.has(lists[team][at[team]])) at[team]++;
    if (at[team] >= lists[team].length) return;
    const title = lists[team][at[team]];
    taken.add(title);
    ranking.push(title);
    teams.push(team);
  };
  for (let round = 0; ranking.length < length && round < coins.length; round++) {
    const [first, second] = (coins[round] ? ['a', 'b'] : ['b', 'a']) as ('a' | 'b')[];
    draft(first);
    draft(second);
  }
  return { ranking, teams };
}
