/** Every pair of a liked title and another one. */
export function rocAuc(labels: number[], scores: number[]): number {
  const having = (label: number) => scores.filter((_, i) => labels[i] === label);
  const [others, liked] = [having(0), having(1)];
  const pairs = liked.flatMap((a) => others.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
  return pairs.reduce<number>((sum, pair) => sum + pair, 0) / pairs.length;
}
