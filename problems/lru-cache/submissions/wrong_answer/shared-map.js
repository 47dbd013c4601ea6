/*
 * The map is at module level: all caches share their contents.
 * Caught by: hidden
 */
const map = new Map();

class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
  }

  get(key) {
    if (!map.has(key)) return -1;
    const value = map.get(key);
    map.delete(key);
    map.set(key, value);
    return value;
  }

  put(key, value) {
    if (map.has(key)) map.delete(key);
    else if (map.size === this.capacity) map.delete(map.keys().next().value);
    map.set(key, value);
  }
}
