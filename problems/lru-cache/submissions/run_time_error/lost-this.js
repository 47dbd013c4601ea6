/*
 * The methods are detached from the class as plain functions: `this` is not the cache.
 * Caught by: sample
 */
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.map = new Map();
    const { use } = this;
    this.get = (key) => (this.map.has(key) ? use(key, this.map.get(key)) : -1);
    this.put = (key, value) => void use(key, value);
  }

  use(key, value) {
    this.map.delete(key);
    this.map.set(key, value);
    if (this.map.size > this.capacity) this.map.delete(this.map.keys().next().value);
    return value;
  }
}
