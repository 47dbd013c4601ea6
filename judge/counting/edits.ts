/** Insertions into a text, and where its places are afterwards. */

interface Edit {
  at: number;
  /** How many characters are replaced. */
  instead: number;
  text: string;
}

/**
 * Collects insertions. Of those at one place, the first collected comes first: what surrounds a node is put around
 * it by inserting before its children are visited and after.
 */
export class Edits {
  readonly #edits: Edit[] = [];
  readonly #spans: { start: Edit; end: Edit }[] = [];

  insert(at: number, text: string, instead = 0): void {
    this.#edits.push({ at, instead, text });
  }

  /** Remembers where something is, without what is put around it. */
  span(start: number, end: number, visit: () => void): void {
    const span = { start: this.#mark(start), end: this.#mark(end) };
    this.#edits.push(span.start);
    visit();
    this.#edits.push(span.end);
    this.#spans.push(span);
  }

  #mark(at: number): Edit {
    return { at, instead: 0, text: '' };
  }

  /** The text with all insertions; and for each span its start and end in that, and those before. */
  applyTo(text: string): { text: string; spans: number[] } {
    const places = new Map<Edit, number>();
    const pieces: string[] = [];
    let at = 0;
    let length = 0;
    const add = (piece: string) => {
      pieces.push(piece);
      length += piece.length;
    };
    const endsInWord = () => /[\w$]$/.test(pieces.findLast((piece) => piece !== '') ?? '');
    for (const edit of this.#edits.toSorted((a, b) => a.at - b.at)) {
      add(text.slice(at, edit.at));
      places.set(edit, length);
      // `in[1]` is two words as it stands; `in` and a name would be one.
      if (/^[\w$]/.test(edit.text) && endsInWord()) add(' ');
      add(edit.text);
      at = Math.max(at, edit.at + edit.instead);
    }
    add(text.slice(at));
    const spans = this.#spans.flatMap(({ start, end }) => [
      places.get(start)!,
      places.get(end)!,
      start.at,
      end.at,
    ]);
    return { text: pieces.join(''), spans };
  }
}
