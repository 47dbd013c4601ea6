/*
 * put looks at the value to see whether the key exists: a stored 0 is treated as a missing key.
 * Caught by: hidden/value-zero-updated
 */
class LRUCache {
  constructor(capacity) {
    this.capacity = capacity;
    this.values = new Map();
    this.order = [];
  }
  use(key) {
    this.order.splice(this.order.indexOf(key), 1);
    this.order.push(key);
  }
  get(key) {
    if (!this.values.has(key)) return -1;
    this.use(key);
    return this.values.get(key);
  }
  put(key, value) {
    if (this.values.get(key)) {
      this.use(key);
    } else {
      if (this.order.length === this.capacity) this.values.delete(this.order.shift());
      this.order.push(key);
    }
    this.values.set(key, value);
  }
}
