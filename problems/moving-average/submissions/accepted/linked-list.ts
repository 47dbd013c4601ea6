// A linked list as the queue, with console output as people leave it in while debugging.
class Rating {
  next: Rating | null = null;
  constructor(public value: number) {}
}

class MovingAverage {
  head: Rating | null = null;
  tail: Rating | null = null;
  length = 0;
  total = 0;
  size: number;

  constructor(size: number) {
    this.size = size;
    console.log('window of', size);
  }

  next(val: number): number {
    const rating = new Rating(val);
    if (this.tail) this.tail.next = rating;
    else this.head = rating;
    this.tail = rating;
    this.total += val;
    if (++this.length > this.size) {
      this.total -= this.head!.value;
      this.head = this.head!.next;
      this.length--;
    }
    return this.total / this.length;
  }
}
