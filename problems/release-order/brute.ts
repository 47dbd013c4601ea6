/** Releases the first title whose prerequisites have all been released, again and again. */
export function releaseOrder(titles: number, prerequisites: number[][]): number[] {
  const released: number[] = [];
  const isReady = (title: number) =>
    !released.includes(title) &&
    prerequisites.every(([a, b]) => a !== title || released.includes(b!));
  for (;;) {
    const next = Array.from({ length: titles }, (_, title) => title).find(isReady);
    if (next === undefined) return released.length === titles ? released : [];
    released.push(next);
  }
}
