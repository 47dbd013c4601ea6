/*
 * Takes the next ready title off the front of an array, which moves all the others that are ready.
 * Caught by: growth
 */
function releaseOrder(titles, prerequisites) {
  const followers = Array.from({ length: titles }, () => []);
  const missing = new Uint32Array(titles);
  prerequisites.forEach(([title, before]) => {
    followers[before].push(title);
    missing[title] += 1;
  });
  const ready = [];
  missing.forEach((count, title) => {
    if (count === 0) ready.push(title);
  });
  const released = [];
  while (ready.length > 0) {
    const title = ready.shift();
    released.push(title);
    for (const follower of followers[title]) {
      missing[follower] -= 1;
      if (missing[follower] === 0) ready.push(follower);
    }
  }
  return released.length < titles ? [] : released;
}
