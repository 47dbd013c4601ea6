/*
 * Looks through the titles on the way for a cycle, instead of marking them.
 * Caught by: growth
 */
function releaseOrder(titles, prerequisites) {
  const before = Array.from({ length: titles }, () => []);
  for (const [a, b] of prerequisites) before[a].push(b);
  const done = new Set();
  const way = [];
  const visit = (title) => {
    if (done.has(title)) return true;
    if (way.includes(title)) return false;
    way.push(title);
    if (!before[title].every(visit)) return false;
    way.pop();
    done.add(title);
    return true;
  };
  for (let title = 0; title < titles; title++) if (!visit(title)) return [];
  return [...done];
}
