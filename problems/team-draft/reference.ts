/** A place in each ranking that only moves forward, past titles that have been taken. */
export function teamDraft(
  a: number[],
  b: number[],
  coins: boolean[],
  length: number,
): { ranking: number[]; teams: string[] } {
  const taken = new Set<number>();
  const teams: string[] = [];
  const captains = [
    { team: 'a', list: a, next: 0 },
    { team: 'b', list: b, next: 0 },
  ];
  for (const coin of coins) {
    const before = taken.size;
    for (const captain of coin ? captains : [captains[1]!, captains[0]!]) {
      const { team, list } = captain;
      while (captain.next < list.length && taken.has(list[captain.next]!)) captain.next++;
      if (captain.next === list.length || taken.size === length) continue;
      taken.add(list[captain.next]!);
      teams.push(team);
    }
    if (taken.size === before) break;
  }
  return { ranking: [...taken], teams };
}
