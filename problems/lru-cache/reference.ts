interface Entry {
  key: number;
  value: number;
  older: Entry;
  newer: Entry;
}

/**
 * A map from keys to entries, which are linked in a ring by the time of their last use. The ring is closed by
 * an entry without a key: next to it are the newest and the oldest.
 */
export class LRUCache {
  private readonly entries = new Map<number, Entry>();
  private readonly ends: Entry;

  constructor(private readonly capacity: number) {
    const ends = { key: -1, value: -1 } as Entry;
    ends.older = ends.newer = ends;
    this.ends = ends;
  }

  get(key: number): number {
    const entry = this.entries.get(key);
    if (!entry) return -1;
    this.unlink(entry);
    this.linkNewest(entry);
    return entry.value;
  }

  put(key: number, value: number): void {
    let entry = this.entries.get(key);
    if (entry) {
      this.unlink(entry);
      entry.value = value;
    } else {
      if (this.entries.size === this.capacity) this.removeOldest();
      entry = { key, value, older: this.ends, newer: this.ends };
      this.entries.set(key, entry);
    }
    this.linkNewest(entry);
  }

  private removeOldest(): void {
    const oldest = this.ends.newer;
    this.unlink(oldest);
    this.entries.delete(oldest.key);
  }

  private unlink({ older, newer }: Entry): void {
    older.newer = newer;
    newer.older = older;
  }

  private linkNewest(entry: Entry): void {
    const { ends } = this;
    entry.newer = ends;
    entry.older = ends.older;
    ends.older.newer = entry;
    ends.older = entry;
  }
}
