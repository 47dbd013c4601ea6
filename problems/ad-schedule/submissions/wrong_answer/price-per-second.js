/*
 * Greedy by price per second.
 * Caught by: hidden
 */
function bestSchedule(ads) {
  const rate = ([start, end, price]) => price / (end - start);
  const taken = [];
  for (const ad of [...ads].sort((a, b) => rate(b) - rate(a))) {
    if (taken.every(([s, e]) => e <= ad[0] || s >= ad[1])) taken.push(ad);
  }
  return taken.reduce((sum, [, , price]) => sum + price, 0);
}
