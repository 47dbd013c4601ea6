/*
 * Removes the most recently used key.
 * Caught by: sample
 */
class LRUCache {
  map = new Map();

  constructor(capacity) {
    this.capacity = capacity;
  }

  get(key) {
    if (!this.map.has(key)) return -1;
    const value = this.map.get(key);
    this.map.delete(key);
    this.map.set(key, value);
    return value;
  }

  put(key, value) {
    this.map.delete(key);
    if (this.map.size === this.capacity) this.map.delete([...this.map.keys()].pop());
    this.map.set(key, value);
  }
}
