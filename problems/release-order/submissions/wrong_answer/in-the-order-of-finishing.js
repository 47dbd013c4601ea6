/*
 * Follows the pairs forwards and returns the order in which the search finishes, which is the reverse.
 * Caught by: sample
 */
function releaseOrder(titles, prerequisites) {
  const before = Array.from({ length: titles }, () => []);
  for (const [a, b] of prerequisites) before[b].push(a);
  const state = new Array(titles).fill(0);
  const order = [];
  const visit = (title) => {
    if (state[title] === 2) return true;
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
    if (!visit(title)) return [];
  }
  return order;
}
