/** The least number of insertions, deletions and replacements of one letter that turn one word into the other. */
export function minDistance(word1: string, word2: string): number {
  return -1;
}
