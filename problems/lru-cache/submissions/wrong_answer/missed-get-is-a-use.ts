/*
 * A get that finds nothing still counts as a use of its key, which is then removed too late.
 * Caught by: hidden
 */
class LRUCache {
  private values = new Map<number, number>();
  private lastUse = new Map<number, number>();
  private now = 0;
  constructor(private capacity: number) {}

  private use(key: number) {
    this.lastUse.delete(key);
    this.lastUse.set(key, this.now++);
  }

  get(key: number): number {
    this.use(key);
    return this.values.get(key) ?? -1;
  }

  put(key: number, value: number): void {
    this.use(key);
    this.values.set(key, value);
    if (this.lastUse.size > this.capacity) {
      const [oldest] = this.lastUse.keys();
      this.lastUse.delete(oldest);
      this.values.delete(oldest);
    }
  }
}
