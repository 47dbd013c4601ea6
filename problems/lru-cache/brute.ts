/**
 * Keeps nothing but the calls so far, and answers from them: a key is in the cache when fewer than `capacity`
 * others have been used since its own last use, and it has not been removed before that.
 */
export class LRUCache {
  private readonly uses: { key: number; value: number }[] = [];

  constructor(private readonly capacity: number) {}

  get(key: number): number {
    const found = this.lookUp(key);
    if (found !== -1) this.uses.push({ key, value: found });
    return found;
  }

  put(key: number, value: number): void {
    this.uses.push({ key, value });
  }

  private lookUp(key: number): number {
    const last = this.uses.findLast((use) => use.key === key);
    if (!last) return -1;
    const since = this.uses.slice(this.uses.lastIndexOf(last) + 1);
    return new Set(since.map((use) => use.key)).size < this.capacity ? last.value : -1;
  }
}
