/*
 * Keeps the time of each key's last use, and searches all of them for the oldest when one has to be removed.
 * Caught by: growth
 */
class LRUCache {
  private entries = new Map<number, { value: number; time: number }>();
  private now = 0;
  constructor(private capacity: number) {}

  get(key: number): number {
    const entry = this.entries.get(key);
    if (!entry) return -1;
    entry.time = this.now++;
    return entry.value;
  }

  put(key: number, value: number): void {
    if (!this.entries.has(key) && this.entries.size === this.capacity) {
      let oldest = -1;
      let time = Infinity;
      for (const [candidate, entry] of this.entries) {
        if (entry.time < time) {
          oldest = candidate;
          time = entry.time;
        }
      }
      this.entries.delete(oldest);
    }
    this.entries.set(key, { value, time: this.now++ });
  }
}
