/*
 * One model for all artworks, with the artwork as a feature: every viewer gets the same order of artworks.
 * Caught by: hidden
 */
class ArtworkForViewer {
  constructor(arms, features) {
    this.arms = [...new Array(arms).keys()];
    this.model = new Model(features + arms);
  }

  choose(context) {
    const bounds = this.arms.map((arm) => this.model.bound(this.features(arm, context)));
    return bounds.indexOf(Math.max(...bounds));
  }

  reward(arm, context, clicked) {
    this.model.learn(this.features(arm, context), Number(clicked));
  }

  features(arm, context) {
    return [...context, ...this.arms.map((other) => Number(other === arm))];
  }
}

class Model {
  constructor(features) {
    this.moments = new Array(features).fill(0);
    this.inverse = this.moments.map((_, i) => this.moments.map((_, j) => Number(i === j)));
  }

  bound(context) {
    const reach = this.inverse.map((row) => product(row, context));
    return product(reach, this.moments) + Math.sqrt(product(reach, context));
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
