// LeetCode's TypeScript stub, pasted: union-find by rank in a class, with recursion in find.
function numIslands2(m: number, n: number, positions: number[][]): number[] {
  const uf = new UnionFind(m * n);
  const answer: number[] = [];
  for (const [r, c] of positions) {
    uf.add(r * n + c);
    if (r > 0) uf.unionIfLand(r * n + c, (r - 1) * n + c);
    if (r < m - 1) uf.unionIfLand(r * n + c, (r + 1) * n + c);
    if (c > 0) uf.unionIfLand(r * n + c, r * n + c - 1);
    if (c < n - 1) uf.unionIfLand(r * n + c, r * n + c + 1);
    answer.push(uf.count);
  }
  return answer;
}

class UnionFind {
  parent: number[];
  rank: number[];
  count = 0;
  constructor(size: number) {
    this.parent = new Array(size).fill(-1);
    this.rank = new Array(size).fill(0);
  }
  add(x: number) {
    if (this.parent[x] !== -1) return;
    this.parent[x] = x;
    this.count++;
  }
  find(x: number): number {
    if (this.parent[x] !== x) this.parent[x] = this.find(this.parent[x]);
    return this.parent[x];
  }
  unionIfLand(a: number, b: number) {
    if (this.parent[b] === -1) return;
    const x = this.find(a),
      y = this.find(b);
    if (x === y) return;
    this.count--;
    if (this.rank[x] < this.rank[y]) this.parent[x] = y;
    else {
      this.parent[y] = x;
      if (this.rank[x] === this.rank[y]) this.rank[x]++;
    }
  }
}
