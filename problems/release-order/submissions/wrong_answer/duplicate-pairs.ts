/*
 * Keeps followers in a set, but counts every pair.
 * Caught by: hidden
 */
function releaseOrder(titles: number, prerequisites: number[][]): number[] {
  const graph = Array.from({ length: titles }, () => new Set<number>());
  const indegree = new Array<number>(titles).fill(0);
  for (const [a, b] of prerequisites) {
    graph[b].add(a);
    indegree[a]++;
  }
  const order = [...indegree.keys()].filter((title) => indegree[title] === 0);
  for (const title of order) {
    for (const next of graph[title]) if (--indegree[next] === 0) order.push(next);
  }
  return order.length === titles ? order : [];
}
