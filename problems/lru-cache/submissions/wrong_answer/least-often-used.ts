/*
 * Removes the key that was used least often instead of least recently.
 * Caught by: hidden
 */
class LRUCache {
  private entries = new Map<number, { value: number; uses: number }>();
  constructor(private capacity: number) {}

  get(key: number): number {
    const entry = this.entries.get(key);
    if (!entry) return -1;
    this.entries.delete(key);
    this.entries.set(key, { value: entry.value, uses: entry.uses + 1 });
    return entry.value;
  }

  put(key: number, value: number): void {
    const uses = (this.entries.get(key)?.uses ?? 0) + 1;
    this.entries.delete(key);
    if (this.entries.size === this.capacity) {
      const [rarest] = [...this.entries].reduce((a, b) => (b[1].uses < a[1].uses ? b : a));
      this.entries.delete(rarest);
    }
    this.entries.set(key, { value, uses });
  }
}
