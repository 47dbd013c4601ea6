/** Counts what each title waits for, and releases titles that wait for nothing. */
export function releaseOrder(titles: number, prerequisites: number[][]): number[] {
  const waiting = new Int32Array(titles);
  const after = Array.from({ length: titles }, (): number[] => []);
  for (const [a, b] of prerequisites) {
    waiting[a!]!++;
    after[b!]!.push(a!);
  }
  const order: number[] = [];
  for (let title = 0; title < titles; title++) {
    if (waiting[title] === 0) order.push(title);
  }
  for (const title of order) {
    for (const next of after[title]!) {
      waiting[next]!--;
      if (waiting[next] === 0) order.push(next);
    }
  }
  return order.length === titles ? order : [];
}
