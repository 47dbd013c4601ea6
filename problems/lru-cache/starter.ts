export class LRUCache {
  constructor(capacity: number) {}

  /** The value of the key, or -1. A use of the key. */
  get(key: number): number {
    return 0;
  }

  /** Stores the value under the key, a use as well; the key used least recently makes room. */
  put(key: number, value: number): void {}
}
