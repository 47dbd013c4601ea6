/*
 * Treats a frame as a duplicate of itself.
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
  for (let j = 0; j < hashes.length; j++) {
    for (let i = 0; i <= j; i++) if (distance(hashes[i], hashes[j]) <= radius) pairs.push([i, j]);
  }
  return pairs;
}
