// Bit-parallel: stores where a column of the table rises and falls as two big integers of the shorter word's
// length.
export const minDistance = (word1: string, word2: string): number => {
  const [pattern, text] = word1.length < word2.length ? [word1, word2] : [word2, word1];
  if (pattern === '') return text.length;
  const places = new Map<string, bigint>();
  for (let i = 0; i < pattern.length; i++) {
    places.set(pattern[i], (places.get(pattern[i]) ?? 0n) | (1n << BigInt(i)));
  }
  const length = BigInt(pattern.length);
  const mask = (1n << length) - 1n;
  const top = 1n << (length - 1n);
  let [rises, falls] = [mask, 0n];
  let distance = pattern.length;
  for (let i = 0; i < text.length; i++) {
    const equal = places.get(text[i]) ?? 0n;
    const level = ((((equal & rises) + rises) ^ rises) | equal | falls) & mask;
    let up = falls | (mask & ~(level | rises));
    let down = rises & level;
    if (up & top) distance++;
    else if (down & top) distance--;
    up = ((up << 1n) | 1n) & mask;
    down = (down << 1n) & mask;
    const straight = (equal | falls) & mask;
    rises = down | (mask & ~(straight | up));
    falls = up & straight;
  }
  return distance;
};
