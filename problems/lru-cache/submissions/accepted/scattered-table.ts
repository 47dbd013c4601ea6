// Hostile to caches: everything is in one table indexed by key, with scattered slots; 0 means no neighbor.
const SLOTS = 1 << 16;
const [OLDER, NEWER, VALUE] = [0, SLOTS, 2 * SLOTS];

class LRUCache {
  private table = new Float64Array(3 * SLOTS).fill(-1);
  private size = 0;
  constructor(private capacity: number) {
    this.link(0, 0);
  }

  private slot(key: number): number {
    return Math.imul(key + 1, 40_503) & (SLOTS - 1);
  }

  private link(older: number, newer: number): void {
    this.table[NEWER + older] = newer;
    this.table[OLDER + newer] = older;
  }

  private unlink(at: number): void {
    this.link(this.table[OLDER + at], this.table[NEWER + at]);
  }

  private append(at: number): void {
    this.link(this.table[OLDER], at);
    this.link(at, 0);
  }

  get(key: number): number {
    const at = this.slot(key);
    const value = this.table[VALUE + at];
    if (value === -1) return -1;
    this.unlink(at);
    this.append(at);
    return value;
  }

  put(key: number, value: number): void {
    const at = this.slot(key);
    if (this.table[VALUE + at] !== -1) {
      this.unlink(at);
    } else if (this.size === this.capacity) {
      const oldest = this.table[NEWER];
      this.unlink(oldest);
      this.table[VALUE + oldest] = -1;
    } else {
      this.size++;
    }
    this.table[VALUE + at] = value;
    this.append(at);
  }
}
