// Takes the tokens from a heap as long as they are needed.
export function sample(
  logits: number[],
  temperature: number,
  topK: number,
  topP: number,
  u: number,
): number {
  const queue = new PriorityQueue<{ i: number; x: number }>((a, b) => b.x - a.x || a.i - b.i);
  logits.forEach((x, i) => queue.enqueue({ i, x }));
  const top = queue.front().x;
  const taken: { i: number; w: number }[] = [];
  while (!queue.isEmpty() && taken.length < topK) {
    const { i, x } = queue.dequeue();
    if (temperature === 0) return i;
    taken.push({ i, w: Math.exp((x - top) / temperature) });
  }
  const all = _.sumBy(taken, 'w');
  let mass = 0;
  const nucleus = _.takeWhile(taken, ({ w }) => {
    const before = mass;
    mass += w / all;
    return before < topP;
  });
  let rest = u * _.sumBy(nucleus, 'w');
  const found = _.sortBy(nucleus, 'i').find(({ w }) => (rest -= w) < 0);
  return (found ?? nucleus[0]).i;
}
