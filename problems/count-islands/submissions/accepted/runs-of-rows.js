// Row by row: cuts each row into runs of land and joins a run with those above that it touches. CommonJS.
function runsOf(row) {
  const runs = [];
  let from = -1;
  row.concat('0').forEach((cell, c) => {
    if (cell === '1' && from < 0) from = c;
    if (cell !== '1' && from >= 0) {
      runs.push({ from, to: c - 1, parent: null });
      from = -1;
    }
  });
  return runs;
}

function rootOf(run) {
  let root = run;
  while (root.parent) root = root.parent;
  while (run !== root) {
    const next = run.parent;
    run.parent = root;
    run = next;
  }
  return root;
}

exports.numIslands = (grid) => {
  let islands = 0;
  let above = [];
  for (const row of grid) {
    const runs = runsOf(row);
    islands += runs.length;
    let i = 0;
    for (const run of runs) {
      while (i < above.length && above[i].to < run.from) i++;
      // The last run that touches may touch the next one of this row as well.
      for (let j = i; j < above.length && above[j].from <= run.to; j++) {
        const [a, b] = [rootOf(run), rootOf(above[j])];
        if (a === b) continue;
        a.parent = b;
        islands--;
      }
    }
    above = runs;
  }
  return islands;
};
