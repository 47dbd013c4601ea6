/** The random numbers of generators, which a seed gives again. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** Characters made at once: a call takes only so many arguments. */
const CHUNK = 4_096;

/** Seeded randomness for generators: the same seed gives the same inputs on every machine. */
export class Random {
  readonly #generator: RandomGenerator;

  /** @param seed any integer */
  constructor(seed: number) {
    this.#generator = xoroshiro128plus(mix(seed));
  }

  /** Another source of randomness, which draws of this one do not change. */
  fork(): Random {
    return new Random(this.#generator.next());
  }

  /** An integer from `min` to `max`, both included. */
  integer(min: number, max: number): number {
    // One draw of 32 bits; the bias is below (max - min) / 2^32.
    return min + Math.floor(((this.#generator.next() >>> 0) / 2 ** 32) * (max - min + 1));
  }

  /** A number from 0 (included) to 1 (excluded). */
  fraction(): number {
    return uniformFloat64(this.#generator);
  }

  /** One of the items. */
  pick<T>(items: ArrayLike<T>): T {
    return items[this.integer(0, items.length - 1)]!;
  }

  /** `length` items, each made by `make`. */
  list<T>(length: number, make: (index: number) => T): T[] {
    const items = new Array<T>(length);
    for (let i = 0; i < length; i++) items[i] = make(i);
    return items;
  }

  /** A text of `length` characters of an alphabet. */
  text(length: number, alphabet = 'abcdefghijklmnopqrstuvwxyz'): string {
    const parts: string[] = [];
    for (let left = length; left > 0; left -= CHUNK) {
      const codes = new Array<number>(Math.min(left, CHUNK));
      for (let i = 0; i < codes.length; i++) {
        codes[i] = alphabet.charCodeAt(this.integer(0, alphabet.length - 1));
      }
      parts.push(String.fromCharCode(...codes));
    }
    return parts.join('');
  }

  /** The items in a random order; a new list. */
  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = this.integer(0, i);
      [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
    }
    return shuffled;
  }
}

/** Spreads a seed over all 32 bits: without it, neighbouring seeds begin with nearly the same numbers. */
function mix(seed: number): number {
  let h = seed | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
