// Means that move a tenth of the way to each new result, and one of ten rounds to explore. Prototype style.
function ArtworkInSeason(arms) {
  this.means = new Array(arms).fill(0.5);
}

ArtworkInSeason.prototype.choose = function () {
  if (Math.random() < 0.1) return Math.floor(Math.random() * this.means.length);
  return this.means.indexOf(Math.max(...this.means));
};

ArtworkInSeason.prototype.reward = function (arm, clicked) {
  this.means[arm] += 0.1 * (Number(clicked) - this.means[arm]);
};

module.exports = ArtworkInSeason;
