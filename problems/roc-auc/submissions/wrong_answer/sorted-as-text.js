/*
 * Sorts scores without a comparator, as text.
 * Caught by: hidden
 */
function rocAuc(labels, scores) {
  const order = scores.map((s, i) => [s, labels[i]]).sort();
  let [below, wins, liked] = [0, 0, 0];
  for (let i = 0; i < order.length;) {
    let [ones, zeros] = [0, 0];
    const [score] = order[i];
    for (; i < order.length && order[i][0] === score; i++) {
      if (order[i][1]) ones++;
      else zeros++;
    }
    wins += ones * (below + zeros / 2);
    below += zeros;
    liked += ones;
  }
  return wins / (liked * below);
}
