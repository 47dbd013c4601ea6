// Releases all titles that are ready, round by round, with sets of what is still awaited.
export function releaseOrder(titles: number, prerequisites: [number, number][]): number[] {
  const awaited = new Map<number, Set<number>>();
  const followers = new Map<number, Set<number>>();
  for (let title = 0; title < titles; title++) {
    awaited.set(title, new Set());
    followers.set(title, new Set());
  }
  for (const [a, b] of prerequisites) {
    awaited.get(a)!.add(b);
    followers.get(b)!.add(a);
  }
  const order: number[] = [];
  let ready = [...awaited.keys()].filter((title) => awaited.get(title)!.size === 0);
  while (ready.length > 0) {
    const next: number[] = [];
    for (const title of ready) {
      order.push(title);
      for (const follower of followers.get(title)!) {
        awaited.get(follower)!.delete(title);
        if (awaited.get(follower)!.size === 0) next.push(follower);
      }
    }
    ready = next;
  }
  return order.length < titles ? [] : order;
}
