// Generators that skip what has been taken.
type Team = 'a' | 'b';

export function teamDraft(a: number[], b: number[], coins: boolean[], length: number) {
  const ranking: number[] = [];
  const teams: Team[] = [];
  const team = new Map<number, Team>();
  function* left(list: number[]) {
    for (const title of list) if (!team.has(title)) yield title;
  }
  const captains = { a: left(a), b: left(b) };
  for (const coin of coins) {
    const order: Team[] = coin ? ['a', 'b'] : ['b', 'a'];
    for (const name of order) {
      if (ranking.length === length) return { ranking, teams };
      const { value, done } = captains[name].next();
      if (done) continue;
      team.set(value as number, name);
      ranking.push(value as number);
      teams.push(name);
    }
  }
  return { ranking, teams };
}
