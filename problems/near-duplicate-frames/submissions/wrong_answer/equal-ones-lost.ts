/*
 * Keeps one index for each different hash: of equal hashes only the last is compared.
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
  const indexOf = new Map(hashes.map((hash, i) => [hash, i]));
  const different = [...indexOf.keys()];
  for (const a of different) {
    for (const b of different) {
      const [i, j] = [indexOf.get(a)!, indexOf.get(b)!];
      if (i < j && distance(a, b) <= radius) pairs.push([i, j]);
    }
  }
  return pairs;
}
