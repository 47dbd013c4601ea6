/** One round after the other, each on what is left of both lists. */
export function teamDraft(
  a: number[],
  b: number[],
  coins: boolean[],
  length: number,
): { ranking: number[]; teams: string[] } {
  const [coin, ...later] = coins;
  if (coin === undefined || length === 0 || a.length + b.length === 0)
    return { ranking: [], teams: [] };
  const lists = { a, b };
  const picks: { title: number; team: string }[] = [];
  for (const team of coin ? (['a', 'b'] as const) : (['b', 'a'] as const)) {
    const title = lists[team].find((each) => picks.every((pick) => pick.title !== each));
    if (title !== undefined) picks.push({ title, team });
  }
  const shown = picks.slice(0, length);
  const left = (list: number[]) =>
    list.filter((each) => !shown.some(({ title }) => title === each));
  const rest = teamDraft(left(a), left(b), later, length - shown.length);
  return {
    ranking: [...shown.map(({ title }) => title), ...rest.ranking],
    teams: [...shown.map(({ team }) => team), ...rest.teams],
  };
}
