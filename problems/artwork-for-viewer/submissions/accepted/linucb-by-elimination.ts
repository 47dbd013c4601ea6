// LinUCB, with the equations solved for each artwork and viewer instead of an inverse that is kept.
export default class ArtworkForViewer {
  private matrices: number[][][];
  private moments: number[][];

  constructor(arms: number, features: number) {
    const zeros = () => new Array<number>(features).fill(0);
    this.matrices = Array.from({ length: arms }, () =>
      zeros().map((_row, i) => zeros().map((_zero, j) => Number(i === j))),
    );
    this.moments = Array.from({ length: arms }, zeros);
  }

  choose(context: number[]): number {
    const bounds = this.matrices.map((matrix, arm) => {
      const direction = solve(matrix, context);
      return product(direction, this.moments[arm]!) + 1.5 * Math.sqrt(product(direction, context));
    });
    return bounds.indexOf(Math.max(...bounds));
  }

  reward(arm: number, context: number[], clicked: boolean): void {
    context.forEach((a, i) => {
      context.forEach((b, j) => {
        this.matrices[arm]![i]![j]! += a * b;
      });
      if (clicked) this.moments[arm]![i]! += a;
    });
  }
}

function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  rows.forEach((pivot, k) => {
    for (const [i, row] of rows.entries()) {
      if (i === k) continue;
      const factor = row[k]! / pivot[k]!;
      for (let j = k; j < row.length; j++) row[j]! -= factor * pivot[j]!;
    }
  });
  return rows.map((row, i) => row.at(-1)! / row[i]!);
}

function product(a: number[], b: number[]): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}
