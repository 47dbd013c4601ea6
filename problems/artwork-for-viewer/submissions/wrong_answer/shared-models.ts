/*
 * Keeps its models outside the class: all instances share them.
 * Caught by: hidden
 */
let inverses: number[][][] = [];
let moments: number[][] = [];

export class ArtworkForViewer {
  constructor(arms: number, features: number) {
    moments = Array.from({ length: arms }, () => new Array<number>(features).fill(0));
    inverses = moments.map((row) => row.map((_x, i) => row.map((_y, j) => Number(i === j))));
  }

  choose(context: number[]): number {
    const bounds = inverses.map((inverse, arm) => {
      const reach = inverse.map((row) => product(row, context));
      return product(reach, moments[arm]!) + Math.sqrt(product(reach, context));
    });
    return bounds.indexOf(Math.max(...bounds));
  }

  reward(arm: number, context: number[], clicked: boolean): void {
    const inverse = inverses[arm]!;
    const reach = inverse.map((row) => product(row, context));
    const scale = 1 + product(reach, context);
    for (const [i, row] of inverse.entries()) {
      for (let j = 0; j < row.length; j++) row[j]! -= (reach[i]! * reach[j]!) / scale;
      if (clicked) moments[arm]![i]! += context[i]!;
    }
  }
}

function product(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
