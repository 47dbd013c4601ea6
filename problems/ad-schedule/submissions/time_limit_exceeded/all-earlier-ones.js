/*
 * Tries every earlier advertisement as the one before.
 * Caught by: growth
 */
function bestSchedule(ads) {
  const sorted = [...ads].sort((a, b) => a[1] - b[1]);
  const best = [];
  for (let i = 0; i < sorted.length; i++) {
    let before = 0;
    for (let j = 0; j < i; j++) {
      if (sorted[j][1] <= sorted[i][0]) before = Math.max(before, best[j]);
    }
    best.push(before + sorted[i][2]);
  }
  return best.reduce((a, b) => Math.max(a, b), 0);
}
