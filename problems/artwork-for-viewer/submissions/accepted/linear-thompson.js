// Linear Thompson sampling: weights drawn for each artwork, through the Cholesky factor of the precision. Prototype style.
function ArtworkForViewer(arms, features) {
  this.models = [];
  for (let arm = 0; arm < arms; arm++) {
    const precision = [];
    for (let i = 0; i < features; i++) {
      precision.push(new Array(features).fill(0));
      precision[i][i] = 1;
    }
    this.models.push({ precision, moments: new Array(features).fill(0) });
  }
}

ArtworkForViewer.prototype.choose = function (context) {
  const drawn = this.models.map((model) => {
    const weights = draw(model);
    return weights.reduce((sum, weight, i) => sum + weight * context[i], 0);
  });
  return drawn.indexOf(Math.max(...drawn));
};

ArtworkForViewer.prototype.reward = function (arm, context, clicked) {
  const { precision, moments } = this.models[arm];
  for (let i = 0; i < context.length; i++) {
    for (let j = 0; j < context.length; j++) precision[i][j] += context[i] * context[j];
    moments[i] += clicked * context[i];
  }
};

// Mean and noise together: L L' is the precision, so L' w = y + 0.5 z with L y = moments.
function draw({ precision, moments }) {
  const n = moments.length;
  const lower = precision.map((row) => row.map(() => 0));
  const y = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let rest = precision[i][j];
      for (let k = 0; k < j; k++) rest -= lower[i][k] * lower[j][k];
      lower[i][j] = i === j ? Math.sqrt(rest) : rest / lower[j][j];
    }
    let rest = moments[i];
    for (let k = 0; k < i; k++) rest -= lower[i][k] * y[k];
    y.push(rest / lower[i][i]);
  }
  const weights = y.map((value) => value + 0.5 * normal());
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) weights[i] -= lower[k][i] * weights[k];
    weights[i] /= lower[i][i];
  }
  return weights;
}

function normal() {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

module.exports = { ArtworkForViewer };
