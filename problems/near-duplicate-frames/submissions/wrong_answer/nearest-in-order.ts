/*
 * Sorts the hashes and compares neighbors: a change of the first bit moves a hash far away.
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
  const order = [...hashes.keys()].sort((a, b) => (hashes[a] < hashes[b] ? -1 : 1));
  for (let at = 1; at < order.length; at++) {
    const [i, j] = [order[at - 1], order[at]].sort((a, b) => a - b);
    if (distance(hashes[i], hashes[j]) <= radius) pairs.push([i, j]);
  }
  return pairs;
}
