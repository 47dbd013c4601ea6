/*
 * Makes a new list of followers for each pair.
 * Caught by: growth
 */
const releaseOrder = (titles, prerequisites) => {
  const followers = new Map();
  const waiting = new Array(titles).fill(0);
  for (const [title, before] of prerequisites) {
    followers.set(before, [...(followers.get(before) ?? []), title]);
    waiting[title]++;
  }
  const ready = [...waiting.keys()].filter((title) => waiting[title] === 0);
  const order = [];
  while (ready.length > 0) {
    const title = ready.pop();
    order.push(title);
    for (const follower of followers.get(title) ?? []) {
      waiting[follower] -= 1;
      if (waiting[follower] === 0) ready.push(follower);
    }
  }
  return order.length < titles ? [] : order;
};
