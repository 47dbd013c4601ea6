/*
 * Three bands: if each has one change, none is equal.
 * Caught by: hidden
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
  const bands = [
    [0, 5],
    [5, 10],
    [10, 16],
  ];
  for (let j = 0; j < hashes.length; j++) {
    for (let i = 0; i < j; i++) {
      const [a, b] = [hashes[i], hashes[j]];
      if (!bands.some(([from, to]) => a.slice(from, to) === b.slice(from, to))) continue;
      if (distance(a, b) <= radius) pairs.push([i, j]);
    }
  }
  return pairs;
}
