export class MovingAverage {
  /** @param {number} size */
  constructor(size) {}

  /**
   * Takes the next rating and returns the average of the last `size` ratings, or of all so far.
   *
   * @param {number} val
   * @returns {number}
   */
  next(val) {
    return 0;
  }
}
