/*
 * A column of bits as one big integer, but always along the first word: where that is the longer one, each of its
 * letters is put into an integer that is as long as the word.
 * Caught by: growth
 */
function minDistance(word1: string, word2: string): number {
  if (word1 === '') return word2.length;
  const places: Record<string, bigint> = {};
  for (let i = 0; i < word1.length; i++) {
    places[word1[i]] = (places[word1[i]] ?? 0n) | (1n << BigInt(i));
  }
  const mask = (1n << BigInt(word1.length)) - 1n;
  const top = 1n << BigInt(word1.length - 1);
  let rises = mask;
  let falls = 0n;
  let distance = word1.length;
  for (const letter of word2) {
    const equal = places[letter] ?? 0n;
    const level = ((((equal & rises) + rises) ^ rises) | equal | falls) & mask;
    let up = falls | (mask & ~(level | rises));
    let down = level & rises;
    if (up & top) distance++;
    if (down & top) distance--;
    up = ((up << 1n) | 1n) & mask;
    down = (down << 1n) & mask;
    const straight = (equal | falls) & mask;
    rises = down | (mask & ~(straight | up));
    falls = up & straight;
  }
  return distance;
}
