// A tree of sums over slots that are never reused: the window consists of a few blocks of 2, 4, 8 … ratings.
class RatingWindow {
  constructor(seconds) {
    this.seconds = seconds;
    this.times = [];
    // levels[k][i] is the sum of ratings i * 2^k up to (i + 1) * 2^k - 1.
    this.levels = [[]];
    this.head = 0;
  }

  add(timestamp, rating) {
    this.times.push(timestamp);
    let sum = rating;
    for (let k = 0; ; k++) {
      if (k === this.levels.length) this.levels.push([]);
      const level = this.levels[k];
      level.push(sum);
      if (level.length % 2 === 1) return;
      sum = level[level.length - 2] + level[level.length - 1];
    }
  }

  average(now) {
    while (this.head < this.times.length && this.times[this.head] <= now - this.seconds)
      this.head++;
    let sum = 0;
    let from = this.head;
    let to = this.times.length;
    const count = to - from;
    for (let k = 0; from < to; k++) {
      if (from % 2 === 1) sum += this.levels[k][from++];
      if (to % 2 === 1) sum += this.levels[k][--to];
      from /= 2;
      to /= 2;
    }
    return sum / count;
  }
}

module.exports = RatingWindow;
