export class LRUCache {
  /** @param {number} capacity */
  constructor(capacity) {}

  /**
   * The value of the key, or -1. A use of the key.
   *
   * @param {number} key
   * @returns {number}
   */
  get(key) {
    return 0;
  }

  /**
   * Stores the value under the key, a use as well; the key used least recently makes room.
   *
   * @param {number} key
   * @param {number} value
   * @returns {void}
   */
  put(key, value) {}
}
