// LeetCode's JavaScript stub, pasted: an object of nodes, linked between a head and a tail sentinel.
/**
 * @param {number} capacity
 */
var LRUCache = function (capacity) {
  this.capacity = capacity;
  this.size = 0;
  this.nodes = {};
  this.head = {};
  this.tail = { prev: this.head };
  this.head.next = this.tail;
};

LRUCache.prototype.unlink = function (node) {
  node.prev.next = node.next;
  node.next.prev = node.prev;
};

LRUCache.prototype.append = function (node) {
  node.prev = this.tail.prev;
  node.next = this.tail;
  this.tail.prev.next = node;
  this.tail.prev = node;
};

/**
 * @param {number} key
 * @return {number}
 */
LRUCache.prototype.get = function (key) {
  const node = this.nodes[key];
  if (node === undefined) return -1;
  this.unlink(node);
  this.append(node);
  return node.value;
};

/**
 * @param {number} key
 * @param {number} value
 * @return {void}
 */
LRUCache.prototype.put = function (key, value) {
  if (this.get(key) !== -1) {
    this.nodes[key].value = value;
    return;
  }
  if (this.size === this.capacity) {
    const oldest = this.head.next;
    this.unlink(oldest);
    delete this.nodes[oldest.key];
  } else {
    this.size++;
  }
  this.nodes[key] = { key, value };
  this.append(this.nodes[key]);
};

/**
 * Your LRUCache object will be instantiated and called as such:
 * var obj = new LRUCache(capacity)
 * var param_1 = obj.get(key)
 * obj.put(key,value)
 */
