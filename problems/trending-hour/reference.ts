/** How many plays a title had at some time. */
interface Entry {
  title: string;
  plays: number;
}

const HOUR = 3600;

/**
 * A queue of the plays that count, and a heap with an entry for each number of plays that a title has had. Most
 * entries are outdated; they are recognized, and thrown away, when they come to the top.
 */
export class TrendingHour {
  private readonly plays: { title: string; at: number }[] = [];
  /** How many plays have left. */
  private gone = 0;
  private readonly counts = new Map<string, number>();
  private readonly heap: Entry[] = [];

  play(title: string, at: number): void {
    this.plays.push({ title, at });
    this.change(title, 1);
  }

  top(k: number, now: number): string[] {
    while (this.gone < this.plays.length && this.plays[this.gone]!.at <= now - HOUR) {
      this.change(this.plays[this.gone]!.title, -1);
      this.gone++;
    }
    const best = new Map<string, Entry>();
    while (best.size < k && this.heap.length > 0) {
      const entry = this.pop();
      if (this.counts.get(entry.title) === entry.plays) best.set(entry.title, entry);
    }
    for (const entry of best.values()) this.push(entry);
    return [...best.keys()];
  }

  private change(title: string, by: number): void {
    const plays = (this.counts.get(title) ?? 0) + by;
    this.counts.set(title, plays);
    if (plays > 0) this.push({ title, plays });
  }

  private push(entry: Entry): void {
    let at = this.heap.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(entry, this.heap[parent]!)) break;
      this.heap[at] = this.heap[parent]!;
      at = parent;
    }
    this.heap[at] = entry;
  }

  private pop(): Entry {
    const top = this.heap[0]!;
    const last = this.heap.pop()!;
    const { length } = this.heap;
    if (length === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= length) break;
      if (child + 1 < length && isBefore(this.heap[child + 1]!, this.heap[child]!)) child++;
      if (!isBefore(this.heap[child]!, last)) break;
      this.heap[at] = this.heap[child]!;
      at = child;
    }
    this.heap[at] = last;
    return top;
  }
}

/** Whether a comes before b in the ranking. */
function isBefore(a: Entry, b: Entry): boolean {
  return a.plays > b.plays || (a.plays === b.plays && a.title < b.title);
}
