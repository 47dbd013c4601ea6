/** Sorts by score; every liked title wins against the others below its group of equal scores, and half of those in it. */
export function rocAuc(labels: number[], scores: number[]): number {
  const order = [...scores.keys()].sort((a, b) => (scores[a]! < scores[b]! ? -1 : 1));
  let below = 0;
  let liked = 0;
  let wins = 0;
  for (let start = 0, end = 0; start < order.length; start = end) {
    const score = scores[order[start]!]!;
    let [positives, negatives] = [0, 0];
    for (; end < order.length && scores[order[end]!] === score; end++) {
      if (labels[order[end]!] === 1) positives++;
      else negatives++;
    }
    wins += positives * (below + negatives / 2);
    below += negatives;
    liked += positives;
  }
  return wins / (liked * below);
}
