/*
 * Explores with a probability that falls like 1 / t: later changes are never seen.
 * Caught by: hidden
 */
function ArtworkInSeason(arms) {
  this.times = new Array(arms).fill(0);
  this.clicks = new Array(arms).fill(0);
  this.rounds = 0;
}

ArtworkInSeason.prototype.choose = function () {
  const arms = this.times.length;
  if (Math.random() < Math.min(1, (3 * arms) / (this.rounds + 1))) {
    return Math.floor(Math.random() * arms);
  }
  const means = this.times.map((times, arm) => (times === 0 ? 1 : this.clicks[arm] / times));
  return means.indexOf(Math.max(...means));
};

ArtworkInSeason.prototype.reward = function (arm, clicked) {
  this.rounds++;
  this.times[arm]++;
  if (clicked) this.clicks[arm]++;
};

module.exports = ArtworkInSeason;
