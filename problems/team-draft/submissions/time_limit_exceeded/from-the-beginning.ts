/*
 * A set of taken titles, but each turn starts at the top of the ranking.
 * Caught by: growth
 */
export function teamDraft(a: number[], b: number[], coins: boolean[], length: number) {
  const taken = new Set<number>();
  const teams: string[] = [];
  for (const coin of coins) {
    for (const team of coin ? ['a', 'b'] : ['b', 'a']) {
      const list = team === 'a' ? a : b;
      let i = 0;
      while (i < list.length && taken.has(list[i])) i++;
      if (i === list.length || taken.size >= length) continue;
      taken.add(list[i]);
      teams.push(team);
    }
  }
  return { ranking: [...taken], teams };
}
