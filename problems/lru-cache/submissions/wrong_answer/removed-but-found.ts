/*
 * Removes the oldest node from the list but forgets to remove its key from the map.
 * Caught by: sample
 */
class LRUCache {
  private nodes = new Map<number, any>();
  private head: any = {};
  private size = 0;
  constructor(private capacity: number) {
    this.head.prev = this.head.next = this.head;
  }

  private unlink(node: any) {
    node.prev.next = node.next;
    node.next.prev = node.prev;
  }

  private append(node: any) {
    node.prev = this.head.prev;
    node.next = this.head;
    node.prev.next = node;
    this.head.prev = node;
  }

  get(key: number): number {
    const node = this.nodes.get(key);
    if (!node) return -1;
    this.unlink(node);
    this.append(node);
    return node.value;
  }

  put(key: number, value: number): void {
    if (this.get(key) !== -1) {
      this.nodes.get(key).value = value;
      return;
    }
    if (this.size === this.capacity) {
      this.unlink(this.head.next);
      this.size--;
    }
    const node = { key, value };
    this.nodes.set(key, node);
    this.append(node);
    this.size++;
  }
}
