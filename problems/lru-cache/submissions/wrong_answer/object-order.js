/*
 * Relies on an object to keep its keys in insertion order: integer keys are sorted by size.
 * Caught by: sample
 */
var LRUCache = function (capacity) {
  this.capacity = capacity;
  this.values = {};
};

LRUCache.prototype.get = function (key) {
  if (!(key in this.values)) return -1;
  const value = this.values[key];
  delete this.values[key];
  this.values[key] = value;
  return value;
};

LRUCache.prototype.put = function (key, value) {
  delete this.values[key];
  const keys = Object.keys(this.values);
  if (keys.length === this.capacity) delete this.values[keys[0]];
  this.values[key] = value;
};
