/** The places of a script that units are counted for. */
import type { Node } from 'acorn';

export interface Site {
  kind: 'function' | 'loop' | 'call' | 'expression';
  /** In the compiled script, as `compile/locate.ts` reads them from a stack trace; both count from 1. */
  line: number;
  column: number;
  /** What stands there: `tokens.shift()`, `for(const x of xs)`; and where its last character is. */
  text: string;
  last: { line: number; column: number };
}

/** Characters that are kept of a site's text. */
const MAX_TEXT = 240;

export class Sites {
  readonly all: Site[] = [];
  /** Where lines begin. */
  readonly #lines: number[];

  constructor(private readonly script: string) {
    this.#lines = [0, ...[...script.matchAll(/\n/g)].map(({ index }) => index + 1)];
  }

  /**
   * @param end where what is shown of it ends
   * @returns its number
   */
  add(kind: Site['kind'], { start, end: whole }: Pick<Node, 'start' | 'end'>, end = whole): number {
    const text = this.script.slice(start, end).trimEnd();
    const last = this.#placeOf(start + text.length - 1);
    const site = { kind, ...this.#placeOf(start), text: text.slice(0, MAX_TEXT), last };
    return this.all.push(site) - 1;
  }

  #placeOf(at: number): { line: number; column: number } {
    const line = this.#lineAt(at);
    return { line, column: at - this.#lines[line - 1]! + 1 };
  }

  #lineAt(place: number): number {
    let [low, high] = [1, this.#lines.length];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lines[middle - 1]! <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
