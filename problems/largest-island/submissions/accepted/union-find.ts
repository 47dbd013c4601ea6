// Union-find with the size of each set at its root, in a class; exported as a method of `class Solution`.
class Sets {
  private readonly up: Int32Array;
  /** Cells of the set, at its root. */
  readonly size: Int32Array;

  constructor(count: number) {
    this.up = Int32Array.from({ length: count }, (_, i) => i);
    this.size = new Int32Array(count).fill(1);
  }

  root(i: number): number {
    while (this.up[i] !== i) i = this.up[i] = this.up[this.up[i]!]!;
    return i;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)];
    if (x === y) return;
    this.up[x] = y;
    this.size[y]! += this.size[x]!;
  }
}

export class Solution {
  maxAreaOfIsland(grid: number[][]): number {
    const columns = grid[0]!.length;
    const sets = new Sets(grid.length * columns);
    let largest = 0;
    grid.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell === 0) return;
        const i = r * columns + c;
        if (grid[r - 1]?.[c]) sets.join(i, i - columns);
        if (row[c - 1]) sets.join(i, i - 1);
        largest = Math.max(largest, sets.size[sets.root(i)]!);
      }),
    );
    return largest;
  }
}
