/*
 * Treats similarity as transitive: lists all pairs of a group that is connected by similar pairs.
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
  const group = hashes.map((_, i) => i);
  for (let j = 0; j < hashes.length; j++) {
    for (let i = 0; i < j; i++) {
      if (distance(hashes[i], hashes[j]) > radius || group[i] === group[j]) continue;
      const old = group[j];
      group.forEach((g, k) => (group[k] = g === old ? group[i] : g));
    }
  }
  for (let j = 0; j < hashes.length; j++) {
    for (let i = 0; i < j; i++) if (group[i] === group[j]) pairs.push([i, j]);
  }
  return pairs;
}
