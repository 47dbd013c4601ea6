// A class with two constructors.
class LRUCache {
  constructor() {
    this.map = new Map();
  }

  constructor(capacity) {
    this.capacity = capacity;
  }
}
