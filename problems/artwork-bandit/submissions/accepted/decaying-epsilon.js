// Explores with a probability that falls like 1 / t, and shows the best so far otherwise. The closer the best two are,
// the more it explores: with the same share for all it may stay with the second best for thousands of viewers.
// Prototype style.
function ArtworkBandit(arms) {
  this.times = new Array(arms).fill(0);
  this.clicks = new Array(arms).fill(0);
  this.rounds = 0;
}

ArtworkBandit.prototype.choose = function () {
  const arms = this.times.length;
  const means = this.times.map((times, arm) => (this.clicks[arm] + 1) / (times + 2));
  const [best, second] = means.toSorted((a, b) => b - a);
  const gap = Math.max(0.1, best - second);
  if (Math.random() < arms / (gap * gap * (this.rounds + 1))) {
    return Math.floor(Math.random() * arms);
  }
  return means.indexOf(best);
};

ArtworkBandit.prototype.reward = function (arm, clicked) {
  this.rounds++;
  this.times[arm]++;
  if (clicked) this.clicks[arm]++;
};

module.exports = ArtworkBandit;
