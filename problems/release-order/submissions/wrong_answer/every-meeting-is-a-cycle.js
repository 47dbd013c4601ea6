/*
 * Takes a title that it meets again for a cycle, even if it is finished.
 * Caught by: sample
 */
function releaseOrder(titles, prerequisites) {
  const before = Array.from({ length: titles }, () => []);
  for (const [a, b] of prerequisites) before[a].push(b);
  const state = new Array(titles).fill(0);
  const order = [];
  const visit = (title) => {
    if (state[title] === 2) return false;
    if (state[title] === 1) return false;
    state[title] = 1;
    for (const b of before[title]) {
      if (!visit(b)) return false;
    }
    state[title] = 2;
    order.push(title);
    return true;
  };
  for (let title = 0; title < titles; title++) {
    if (state[title] === 0 && !visit(title)) return [];
  }
  return order;
}
