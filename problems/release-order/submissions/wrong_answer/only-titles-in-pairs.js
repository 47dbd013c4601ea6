/*
 * Releases only the titles that are in some pair.
 * Caught by: hidden
 */
var releaseOrder = function (titles, prerequisites) {
  const graph = Array.from({ length: titles }, () => []);
  const indegree = new Array(titles).fill(0);
  for (const [a, b] of prerequisites) {
    graph[b].push(a);
    indegree[a]++;
  }
  const queue = [];
  for (let i = 0; i < titles; i++) if (indegree[i] === 0) queue.push(i);
  const order = [];
  while (queue.length > 0) {
    const title = queue.pop();
    order.push(title);
    for (const next of graph[title]) {
      if (--indegree[next] === 0) queue.push(next);
    }
  }
  const named = new Set(prerequisites.flat());
  return order.length === titles ? order.filter((title) => named.has(title)) : [];
};
