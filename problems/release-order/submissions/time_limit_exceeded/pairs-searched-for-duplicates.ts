/*
 * Looks through a list before each pair is added to it, so that no pair counts twice.
 * Caught by: growth
 */
function releaseOrder(titles: number, prerequisites: number[][]): number[] {
  const after: number[][] = Array.from({ length: titles }, () => []);
  const before: number[][] = Array.from({ length: titles }, () => []);
  for (const [a, b] of prerequisites) {
    if (before[a].includes(b)) continue;
    before[a].push(b);
    after[b].push(a);
  }
  const left = before.map((list) => list.length);
  const order: number[] = [];
  for (let t = 0; t < titles; t++) if (left[t] === 0) order.push(t);
  for (let i = 0; i < order.length; i++) {
    for (const next of after[order[i]]) if (--left[next] === 0) order.push(next);
  }
  return order.length === titles ? order : [];
}
