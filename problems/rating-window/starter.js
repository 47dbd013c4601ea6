export class RatingWindow {
  /**
   * A rating counts for `seconds` seconds, the first of which is its own.
   *
   * @param {number} seconds
   */
  constructor(seconds) {}

  /**
   * A rating that was given at `timestamp`. Time never goes back from one call to the next.
   *
   * @param {number} timestamp
   * @param {number} rating
   * @returns {void}
   */
  add(timestamp, rating) {}

  /**
   * The average of the ratings that count at `now`; NaN if there are none.
   *
   * @param {number} now
   * @returns {number}
   */
  average(now) {
    return 0;
  }
}
