/*
 * Puts a new entry in front, removes the last one when there are too many, then puts the new one in front again.
 * Caught by: hidden/removed-stays-linked
 */
interface Entry {
  key: number;
  value: number;
  before?: Entry;
  after?: Entry;
}

export class LRUCache {
  private entries = new Map<number, Entry>();
  private first: Entry = { key: -1, value: -1 };
  private last: Entry = { key: -1, value: -1 };

  constructor(private capacity: number) {
    this.first.after = this.last;
    this.last.before = this.first;
  }

  private take(entry: Entry): void {
    entry.before!.after = entry.after;
    entry.after!.before = entry.before;
  }

  private toFront(entry: Entry): void {
    entry.before = this.first;
    entry.after = this.first.after;
    this.first.after!.before = entry;
    this.first.after = entry;
  }

  get(key: number): number {
    const entry = this.entries.get(key);
    if (!entry) return -1;
    this.take(entry);
    this.toFront(entry);
    return entry.value;
  }

  put(key: number, value: number): void {
    const known = this.entries.get(key);
    if (known) {
      known.value = value;
      this.take(known);
      this.toFront(known);
      return;
    }
    const entry = { key, value };
    this.entries.set(key, entry);
    this.toFront(entry);
    if (this.entries.size > this.capacity) {
      const oldest = this.last.before!;
      this.take(oldest);
      this.entries.delete(oldest.key);
      this.toFront(entry);
    }
  }
}
