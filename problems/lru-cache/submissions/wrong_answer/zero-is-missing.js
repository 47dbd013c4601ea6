/*
 * Treats a value of 0 as a missing key.
 * Caught by: hidden
 */
class LRUCache {
  map = new Map();

  constructor(capacity) {
    this.capacity = capacity;
  }

  get(key) {
    const value = this.map.get(key);
    if (!value) return -1;
    this.map.delete(key);
    this.map.set(key, value);
    return value;
  }

  put(key, value) {
    if (this.map.has(key)) this.map.delete(key);
    else if (this.map.size === this.capacity) this.map.delete(this.map.keys().next().value);
    this.map.set(key, value);
  }
}
