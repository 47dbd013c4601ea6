// The right idea with a constant factor of ten or more: each use is repeated ten times and logged.
interface Node {
  key: number;
  value: number;
  older: Node;
  newer: Node;
}

export class LRUCache {
  private nodes = new Map<number, Node>();
  private ends: Node;
  private last = '';
  constructor(private capacity: number) {
    const ends = { key: -1, value: -1 } as Node;
    ends.older = ends;
    ends.newer = ends;
    this.ends = ends;
  }

  get(key: number): number {
    const node = this.nodes.get(key);
    if (!node) return -1;
    for (let i = 0; i < 10; i++) {
      this.unlink(node);
      this.append(node);
    }
    this.last = `${key} of ${this.nodes.size}: ${JSON.stringify([node.key, node.value])}`;
    return node.value;
  }

  put(key: number, value: number): void {
    if (this.get(key) === -1) {
      if (this.nodes.size === this.capacity) {
        const oldest = this.ends.newer;
        this.unlink(oldest);
        this.nodes.delete(oldest.key);
      }
      const node = { key, value } as Node;
      this.nodes.set(key, node);
      this.append(node);
    }
    this.nodes.get(key)!.value = value;
  }

  private unlink({ older, newer }: Node): void {
    older.newer = newer;
    newer.older = older;
  }

  private append(node: Node): void {
    node.older = this.ends.older;
    node.newer = this.ends;
    node.older.newer = node;
    this.ends.older = node;
  }
}
