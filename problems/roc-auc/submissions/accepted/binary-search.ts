// Looks each liked title up in the sorted scores of the others.
export const rocAuc = (labels: number[], scores: number[]): number => {
  const others = scores.filter((_, i) => labels[i] === 0).sort((a, b) => (a < b ? -1 : 1));
  let wins = 0;
  let liked = 0;
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 0) continue;
    liked++;
    wins += (_.sortedIndex(others, scores[i]) + _.sortedLastIndex(others, scores[i])) / 2;
  }
  return liked > 0 && others.length > 0 ? wins / liked / others.length : NaN;
};
