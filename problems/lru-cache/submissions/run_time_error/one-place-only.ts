/*
 * A list without sentinels: removing its only node leaves no head, and the next step reads a neighbor of it.
 * Caught by: hidden
 */
class LRUCache {
  private nodes = new Map<number, any>();
  private head: any = null;
  private tail: any = null;
  constructor(private capacity: number) {}

  private unlink(node: any) {
    if (node.prev) node.prev.next = node.next;
    else this.head = node.next;
    if (node.next) node.next.prev = node.prev;
    else this.tail = node.prev;
    node.prev = node.next = null;
  }

  private append(node: any) {
    node.prev = this.tail;
    if (this.tail) this.tail.next = node;
    else this.head = node;
    this.tail = node;
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
    if (this.nodes.size === this.capacity) {
      this.nodes.delete(this.head.key);
      this.head = this.head.next;
      this.head.prev = null;
    }
    const node = { key, value, prev: null, next: null };
    this.nodes.set(key, node);
    this.append(node);
  }
}
