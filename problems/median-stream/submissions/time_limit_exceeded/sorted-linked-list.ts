/*
 * A sorted linked list that knows its middle, walked from its head for each number: fast on numbers that fall,
 * half the list long on any others.
 * Caught by: growth
 */
class Link {
  before: Link | null = null;
  after: Link | null = null;
  constructor(readonly value: number) {}
}

export class MedianFinder {
  private head: Link | null = null;
  /** The lower of the two in the middle. */
  private middle: Link | null = null;
  private count = 0;

  addNum(num: number): void {
    const link = new Link(num);
    let before: Link | null = null;
    let after = this.head;
    while (after && after.value < num) {
      before = after;
      after = after.after;
    }
    link.before = before;
    link.after = after;
    if (before) before.after = link;
    else this.head = link;
    if (after) after.before = link;

    const odd = this.count % 2 === 1;
    this.count++;
    if (!this.middle) this.middle = link;
    else if (num <= this.middle.value) this.middle = odd ? this.middle.before : this.middle;
    else this.middle = odd ? this.middle : this.middle.after;
  }

  findMedian(): number {
    const middle = this.middle!;
    return this.count % 2 === 1 ? middle.value : (middle.value + middle.after!.value) / 2;
  }
}
