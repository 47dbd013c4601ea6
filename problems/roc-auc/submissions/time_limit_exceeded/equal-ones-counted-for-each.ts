/*
 * Walks over the whole group of equal scores for each title in it.
 * Caught by: growth
 */
export function rocAuc(labels: number[], scores: number[]): number {
  const order = [...labels.keys()].sort((a, b) => (scores[a] < scores[b] ? -1 : 1));
  let [below, liked, wins] = [0, 0, 0];
  for (let i = 0; i < order.length; i++) {
    if (labels[order[i]] === 0) {
      below++;
      continue;
    }
    liked++;
    wins += below;
    const equal = (j: number) => scores[order[j]] === scores[order[i]];
    for (let j = i - 1; j >= 0 && equal(j); j--) if (labels[order[j]] === 0) wins -= 0.5;
    for (let j = i + 1; j < order.length && equal(j); j++) if (labels[order[j]] === 0) wins += 0.5;
  }
  return wins / (liked * below);
}
