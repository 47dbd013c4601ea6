/*
 * Keeps the pairs in an array in the order of their use: each use searches it and moves everything behind the pair.
 * Caught by: growth
 */
var LRUCache = function (capacity) {
  this.capacity = capacity;
  this.pairs = [];
};

LRUCache.prototype.take = function (key) {
  for (let i = 0; i < this.pairs.length; i++) {
    if (this.pairs[i].key === key) return this.pairs.splice(i, 1)[0];
  }
  return null;
};

LRUCache.prototype.get = function (key) {
  const pair = this.take(key);
  if (pair === null) return -1;
  this.pairs.push(pair);
  return pair.value;
};

LRUCache.prototype.put = function (key, value) {
  this.take(key);
  this.pairs.push({ key, value });
  if (this.pairs.length > this.capacity) this.pairs.shift();
};
