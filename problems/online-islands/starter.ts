/** The number of islands on a map of `m` rows and `n` columns after each position has turned to land. */
export function numIslands2(m: number, n: number, positions: number[][]): number[] {
  return [];
}
