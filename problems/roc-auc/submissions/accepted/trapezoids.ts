// The curve itself: a point per threshold, and the area of the trapezoids between them.
function rocAuc(labels: number[], scores: number[]): number {
  const titles = labels.map((label, i) => ({ label, score: scores[i] }));
  titles.sort((a, b) => (a.score === b.score ? 0 : a.score > b.score ? -1 : 1));
  const positives = labels.filter((label) => label === 1).length;
  const negatives = labels.length - positives;
  let [tp, fp, lastTp, lastFp, area] = [0, 0, 0, 0, 0];
  titles.forEach(({ label, score }, i) => {
    if (label === 1) tp++;
    else fp++;
    // A threshold lies between different scores only.
    if (titles[i + 1]?.score === score) return;
    area += ((fp - lastFp) * (tp + lastTp)) / 2;
    [lastTp, lastFp] = [tp, fp];
  });
  return area / (positives * negatives);
}
