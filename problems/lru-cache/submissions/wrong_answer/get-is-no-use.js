/*
 * Getting a value does not count as a use: the key stored first is removed.
 * Caught by: sample
 */
class LRUCache {
  map = new Map();

  constructor(capacity) {
    this.capacity = capacity;
  }

  get(key) {
    return this.map.get(key) ?? -1;
  }

  put(key, value) {
    if (this.map.has(key)) this.map.delete(key);
    else if (this.map.size === this.capacity) this.map.delete(this.map.keys().next().value);
    this.map.set(key, value);
  }
}
