/*
 * A Map for the values and an array for the order: every use searches for the key with a built-in and removes it
 * with splice.
 * Caught by: growth
 */
export class LRUCache {
  #room: number;
  #values = new Map<number, number>();
  #order: number[] = [];

  constructor(capacity: number) {
    this.#room = capacity;
  }

  #use(key: number): void {
    const place = this.#order.indexOf(key);
    if (place >= 0) this.#order.splice(place, 1);
    this.#order.push(key);
  }

  get(key: number): number {
    const value = this.#values.get(key);
    if (value === undefined) return -1;
    this.#use(key);
    return value;
  }

  put(key: number, value: number): void {
    if (!this.#values.has(key) && this.#values.size === this.#room) {
      this.#values.delete(this.#order.shift()!);
    }
    this.#values.set(key, value);
    this.#use(key);
  }
}
