export class RatingWindow {
  /** A rating counts for `seconds` seconds, the first of which is its own. */
  constructor(seconds: number) {}

  /** A rating that was given at `timestamp`. Time never goes back from one call to the next. */
  add(timestamp: number, rating: number): void {}

  /** The average of the ratings that count at `now`; NaN if there are none. */
  average(now: number): number {
    return 0;
  }
}
