/*
 * A sorted linked list that knows its middle and is walked from the nearest of its ends and the middle for each
 * number: fast on falling numbers, but an eighth of the list on average otherwise.
 * Caught by: growth
 */
class Link {
  before: Link | null = null;
  after: Link | null = null;
  constructor(readonly value: number) {}
}

export class MedianFinder {
  private head: Link | null = null;
  private tail: Link | null = null;
  /** The lower of the two in the middle. */
  private middle: Link | null = null;
  private count = 0;

  addNum(num: number): void {
    const link = new Link(num);
    const [before, after] = this.place(num);
    link.before = before;
    link.after = after;
    if (before) before.after = link;
    else this.head = link;
    if (after) after.before = link;
    else this.tail = link;

    const odd = this.count % 2 === 1;
    this.count++;
    if (!this.middle) this.middle = link;
    else if (num <= this.middle.value) this.middle = odd ? this.middle.before : this.middle;
    else this.middle = odd ? this.middle : this.middle.after;
  }

  /** The neighbours of a number: from the head or the middle, whichever is nearer by value, or from the tail. */
  private place(num: number): [before: Link | null, after: Link | null] {
    const { head, middle, tail } = this;
    if (!head || !middle || !tail) return [null, null];
    if (num > middle.value && tail.value - num < num - middle.value) {
      let before: Link | null = tail;
      while (before && before.value >= num) before = before.before;
      return [before, before ? before.after : head];
    }
    if (num <= middle.value && middle.value - num < num - head.value) {
      let after: Link = middle;
      while (after.before && after.before.value >= num) after = after.before;
      return [after.before, after];
    }
    let before: Link | null = num > middle.value ? middle : null;
    let after: Link | null = before ? before.after : head;
    while (after && after.value < num) {
      before = after;
      after = after.after;
    }
    return [before, after];
  }

  findMedian(): number {
    const middle = this.middle!;
    return this.count % 2 === 1 ? middle.value : (middle.value + middle.after!.value) / 2;
  }
}
