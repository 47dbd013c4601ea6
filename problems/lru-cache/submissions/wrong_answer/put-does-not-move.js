/*
 * Storing an existing key does not move it: setting a key of a Map again keeps its position.
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
    if (!this.map.has(key) && this.map.size === this.capacity) {
      this.map.delete(this.map.keys().next().value);
    }
    this.map.set(key, value);
  }
}
