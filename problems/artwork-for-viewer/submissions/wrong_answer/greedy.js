/*
 * Shows the artwork with the highest estimate, and learns nothing of the others.
 * Caught by: hidden
 */
class ArtworkForViewer {
  constructor(arms, features) {
    this.models = Array.from({ length: arms }, () => new Model(features));
  }

  choose(context) {
    const bounds = this.models.map((model) => model.bound(context));
    return bounds.indexOf(Math.max(...bounds));
  }

  reward(arm, context, clicked) {
    this.models[arm].learn(context, Number(clicked));
  }
}

class Model {
  constructor(features) {
    this.moments = new Array(features).fill(0);
    this.inverse = this.moments.map((_, i) => this.moments.map((_, j) => Number(i === j)));
  }

  bound(context) {
    const reach = this.inverse.map((row) => product(row, context));
    return product(reach, this.moments);
  }

  learn(context, result) {
    const reach = this.inverse.map((row) => product(row, context));
    const scale = 1 + product(reach, context);
    for (let i = 0; i < reach.length; i++) {
      for (let j = 0; j < reach.length; j++) this.inverse[i][j] -= (reach[i] * reach[j]) / scale;
      this.moments[i] += result * context[i];
    }
  }
}

function product(a, b) {
  return a.reduce((sum, x, i) => sum + x * b[i], 0);
}

module.exports = { ArtworkForViewer };
