/*
 * Lists a pair once for each band that its hashes share.
 * Caught by: sample
 */
function ones(x: number): number {
  let count = 0;
  for (; x !== 0; x &= x - 1) count++;
  return count;
}

function distance(a: string, b: string): number {
  let sum = 0;
  for (let at = 0; at < 16; at += 4) {
    sum += ones(parseInt(a.slice(at, at + 4), 16) ^ parseInt(b.slice(at, at + 4), 16));
  }
  return sum;
}

function nearDuplicates(hashes: string[], radius: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (const start of [0, 4, 8, 12]) {
    const lists = new Map<string, number[]>();
    hashes.forEach((hash, j) => {
      const key = hash.slice(start, start + 4);
      const list = lists.get(key) ?? [];
      for (const i of list) if (distance(hashes[i], hash) <= radius) pairs.push([i, j]);
      lists.set(key, [...list, j]);
    });
  }
  return pairs;
}
