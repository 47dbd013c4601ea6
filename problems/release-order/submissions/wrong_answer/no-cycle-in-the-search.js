/*
 * Marks titles as visited, and never finds a cycle.
 * Caught by: sample
 */
function releaseOrder(titles, prerequisites) {
  const before = Array.from({ length: titles }, () => []);
  for (const [a, b] of prerequisites) before[a].push(b);
  const state = new Array(titles).fill(0);
  const order = [];
  const visit = (title) => {
    if (state[title] === 2) return true;
    if (state[title] === 1) return true;
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
