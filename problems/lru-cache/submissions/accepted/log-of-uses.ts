// A log of all uses: only the last entry of each key counts, and outdated entries are skipped once.
export default class LRUCache {
  private values = new Map<number, { value: number; use: number }>();
  private log: number[] = [];
  private head = 0;
  constructor(private capacity: number) {}

  get(key: number): number {
    const found = this.values.get(key);
    if (!found) return -1;
    found.use = this.log.push(key) - 1;
    return found.value;
  }

  put(key: number, value: number): void {
    this.values.set(key, { value, use: this.log.push(key) - 1 });
    while (this.values.size > this.capacity) {
      const oldest = this.log[this.head];
      if (this.values.get(oldest)?.use === this.head) this.values.delete(oldest);
      this.head++;
    }
  }
}
