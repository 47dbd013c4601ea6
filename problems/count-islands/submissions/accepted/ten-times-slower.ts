// The right idea with a constant factor of ten or more: copies, maps, sets and console output all over.
interface Cell {
  row: number;
  column: number;
}

function numIslands(grid: string[][]): number {
  let answer = -1;
  for (let round = 1; round <= 3; round++) {
    const map = _.cloneDeep(grid);
    const land = new Map<string, Cell>();
    map.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell === '1') land.set(JSON.stringify([row, column]), { row, column });
      }),
    );
    console.log('round', round, 'land', land.size);
    let islands = 0;
    for (const key of [...land.keys()]) {
      if (!land.has(key)) continue;
      islands += 1;
      const todo: Cell[] = [land.get(key)!];
      land.delete(key);
      while (todo.length > 0) {
        const { row, column } = todo.pop()!;
        const around = [
          { row: row - 1, column },
          { row: row + 1, column },
          { row, column: column - 1 },
          { row, column: column + 1 },
        ];
        for (const cell of around) {
          if (land.delete(JSON.stringify([cell.row, cell.column]))) todo.push(cell);
        }
      }
      if (islands % 100 === 0) console.log(islands, 'islands so far');
    }
    answer = islands;
  }
  return answer;
}
