// A Map, trimmed by a loop that stops after its first key; the methods are function properties.
export class LRUCache {
  constructor(capacity) {
    const map = new Map();
    const use = (key, value) => {
      map.delete(key);
      map.set(key, value);
      for (const oldest of map.keys()) {
        if (map.size > capacity) map.delete(oldest);
        break;
      }
    };
    this.get = (key) => {
      const value = map.get(key) ?? -1;
      if (value >= 0) use(key, value);
      return value;
    };
    this.put = use;
  }
}
