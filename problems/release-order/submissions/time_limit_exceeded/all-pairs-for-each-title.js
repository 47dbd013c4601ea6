/*
 * Goes over all pairs for each title that is released.
 * Caught by: growth
 */
function releaseOrder(titles, prerequisites) {
  const indegree = new Array(titles).fill(0);
  for (const [a] of prerequisites) indegree[a]++;
  const order = [];
  for (let i = 0; i < titles; i++) if (indegree[i] === 0) order.push(i);
  for (const title of order) {
    for (const [a, b] of prerequisites) {
      if (b === title && --indegree[a] === 0) order.push(a);
    }
  }
  return order.length === titles ? order : [];
}
