// The right idea with a constant factor of ten or more: the row is a map.
export default function minDistance(word1: string, word2: string): number {
  const [shorter, longer] = [word1, word2].sort((a, b) => a.length - b.length);
  const row = new Map<number, number>();
  for (let j = 0; j <= shorter.length; j++) row.set(j, j);
  for (let i = 0; i < longer.length; i++) {
    let diagonal = row.get(0)!;
    row.set(0, i + 1);
    for (let j = 1; j <= shorter.length; j++) {
      const above = row.get(j)!;
      const ways = [
        above + 1,
        row.get(j - 1)! + 1,
        diagonal + Number(longer[i] !== shorter[j - 1]),
      ];
      row.set(j, Math.min(...ways));
      diagonal = above;
    }
  }
  return row.get(shorter.length)!;
}
