/*
 * Searches the list of taken titles, and each ranking from its beginning.
 * Caught by: growth
 */
function teamDraft(a, b, coins, length) {
  const ranking = [];
  const teams = [];
  for (const coin of coins) {
    for (const team of coin ? ['a', 'b'] : ['b', 'a']) {
      if (ranking.length >= length) break;
      const title = (team === 'a' ? a : b).find((each) => !ranking.includes(each));
      if (title === undefined) continue;
      ranking.push(title);
      teams.push(team);
    }
  }
  return { ranking, teams };
}
