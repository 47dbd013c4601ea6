/*
 * Treats key 0 as no key: it is never removed.
 * Caught by: hidden
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
    if (this.map.size === this.capacity) {
      let oldest = 0;
      for (const candidate of this.map.keys()) {
        if (candidate) {
          oldest = candidate;
          break;
        }
      }
      this.map.delete(oldest);
    }
    this.map.set(key, value);
  }
}
