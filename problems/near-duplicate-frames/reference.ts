import { distance, halvesOf } from './bits.ts';

/** Bands of 16 bits: three differing bits leave at least one of four bands unchanged. */
const BANDS = [0, 4, 8, 12];
const DIGITS = 4;

/**
 * Two hashes that differ in at most three bits are equal in at least one of the four bands. So only hashes
 * that share a band are compared, and of several shared bands the first one counts.
 */
export function nearDuplicates(hashes: string[], radius: number): [number, number][] {
  const halves = hashes.map(halvesOf);
  const pairs: [number, number][] = [];
  for (const [place, start] of BANDS.entries()) {
    const earlierBands = BANDS.slice(0, place);
    const withBand = new Map<string, number[]>();
    for (const [j, hash] of hashes.entries()) {
      const band = hash.slice(start, start + DIGITS);
      const others = withBand.get(band);
      if (!others) {
        withBand.set(band, [j]);
        continue;
      }
      for (const i of others) {
        if (distance(halves[i]!, halves[j]!) > radius) continue;
        const found = (at: number) => hash.startsWith(hashes[i]!.slice(at, at + DIGITS), at);
        if (!earlierBands.some(found)) pairs.push([i, j]);
      }
      others.push(j);
    }
  }
  return pairs;
}
