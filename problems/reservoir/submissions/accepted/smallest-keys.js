// A random key for each item; a queue keeps the k smallest. Prototype style.
var Reservoir = function (k) {
  this.k = k;
  this.queue = new PriorityQueue((a, b) => b.key - a.key);
};

Reservoir.prototype.offer = function (item) {
  this.queue.enqueue({ item, key: Math.random() });
  if (this.queue.size() > this.k) this.queue.dequeue();
};

Reservoir.prototype.sample = function () {
  return this.queue.toArray().map(({ item }) => item);
};
