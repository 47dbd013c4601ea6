// The right idea with a constant factor of ten or more: strings as keys in a Map, and everything done twice.
function maxAreaOfIsland(grid: number[][]): number {
  let answer = 0;
  for (const round of ['first', 'second']) {
    const land = new Map<string, { row: number; column: number }>();
    _.cloneDeep(grid).forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell === 1) land.set(JSON.stringify({ row, column }), { row, column });
      }),
    );
    console.log(round, 'round:', land.size, 'cells of land');
    const areas = [0];
    for (const key of [...land.keys()]) {
      if (!land.has(key)) continue;
      const found = new Set<string>();
      const todo = [land.get(key)!];
      land.delete(key);
      while (todo.length > 0) {
        const { row, column } = todo.pop()!;
        found.add(`${row}/${column}`);
        const around = [
          { row: row - 1, column },
          { row: row + 1, column },
          { row, column: column - 1 },
          { row, column: column + 1 },
        ];
        for (const cell of around) if (land.delete(JSON.stringify(cell))) todo.push(cell);
      }
      areas.push(found.size);
    }
    answer = _.max(areas)!;
  }
  return answer;
}
