/*
 * Keeps a sorted copy of the stream for every number that arrived, as a history.
 * Caught by: large
 */
export class MedianFinder {
  private versions: Float64Array[] = [new Float64Array(0)];

  addNum(num: number): void {
    const last = this.versions.at(-1)!;
    let place = last.length;
    while (place > 0 && last[place - 1]! > num) place--;
    const next = new Float64Array(last.length + 1);
    next.set(last.subarray(0, place));
    next[place] = num;
    next.set(last.subarray(place), place + 1);
    this.versions.push(next);
  }

  findMedian(): number {
    const now = this.versions.at(-1)!;
    const half = now.length / 2;
    return (now[Math.ceil(half) - 1]! + now[Math.floor(half)]!) / 2;
  }
}
