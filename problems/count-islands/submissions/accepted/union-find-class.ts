// Union-find in a class, wrapped in `class Solution` and exported as the default.
class DisjointSets {
  private readonly parent: number[];
  private readonly size: number[];
  count: number;

  constructor(n: number) {
    this.parent = Array.from({ length: n }, (_, i) => i);
    this.size = new Array<number>(n).fill(1);
    this.count = n;
  }

  find(x: number): number {
    while (this.parent[x] !== x) {
      this.parent[x] = this.parent[this.parent[x]!]!;
      x = this.parent[x]!;
    }
    return x;
  }

  union(a: number, b: number): void {
    let [big, small] = [this.find(a), this.find(b)];
    if (big === small) return;
    if (this.size[big]! < this.size[small]!) [big, small] = [small, big];
    this.parent[small] = big;
    this.size[big]! += this.size[small]!;
    this.count--;
  }
}

export default class Solution {
  numIslands(grid: string[][]): number {
    const [rows, columns] = [grid.length, grid[0]!.length];
    const sets = new DisjointSets(rows * columns);
    let water = 0;
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        if (grid[r]![c] === '0') {
          water++;
          continue;
        }
        if (grid[r + 1]?.[c] === '1') sets.union(r * columns + c, (r + 1) * columns + c);
        if (grid[r]![c + 1] === '1') sets.union(r * columns + c, r * columns + c + 1);
      }
    }
    return sets.count - water;
  }
}
