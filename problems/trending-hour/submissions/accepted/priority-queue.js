// The library's priority queue with outdated entries, in prototype style.
var TrendingHour = function () {
  this.plays = new Queue();
  this.counts = new Map();
  this.queue = new PriorityQueue(
    (a, b) => b.count - a.count || (a.title < b.title ? -1 : Number(a.title > b.title)),
  );
};

TrendingHour.prototype.change = function (title, by) {
  const count = (this.counts.get(title) || 0) + by;
  this.counts.set(title, count);
  if (count > 0) this.queue.enqueue({ count, title });
};

TrendingHour.prototype.play = function (title, at) {
  this.plays.enqueue({ title, at });
  this.change(title, 1);
};

TrendingHour.prototype.top = function (k, now) {
  while (!this.plays.isEmpty() && now - this.plays.front().at >= 3600) {
    this.change(this.plays.dequeue().title, -1);
  }
  const found = new Map();
  while (found.size < k && !this.queue.isEmpty()) {
    const entry = this.queue.dequeue();
    if (this.counts.get(entry.title) === entry.count) found.set(entry.title, entry);
  }
  found.forEach((entry) => this.queue.enqueue(entry));
  return [...found.keys()];
};
