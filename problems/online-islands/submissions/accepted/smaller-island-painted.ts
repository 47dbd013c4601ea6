// No union-find: each island is a list of its cells, and the smaller one is relabeled when two meet.
export default class Solution {
  numIslands2(m: number, n: number, positions: number[][]): number[] {
    const islandOf = new Array<number[] | undefined>(m * n);
    let count = 0;
    const answer: number[] = [];
    for (const [r, c] of positions as [number, number][]) {
      const cell = r * n + c;
      if (!islandOf[cell]) {
        let mine = [cell];
        islandOf[cell] = mine;
        count++;
        for (const [y, x] of [
          [r - 1, c],
          [r, c + 1],
          [r + 1, c],
          [r, c - 1],
        ] as const) {
          if (y < 0 || x < 0 || y >= m || x >= n) continue;
          const other = islandOf[y * n + x];
          if (!other || other === mine) continue;
          const [large, small] = other.length > mine.length ? [other, mine] : [mine, other];
          for (const each of small) {
            islandOf[each] = large;
            large.push(each);
          }
          mine = large;
          count--;
        }
      }
      answer.push(count);
    }
    return answer;
  }
}
