/*
 * Floods the islands around each new cell to see which neighbors belong to the same one.
 * Caught by: growth
 */
var numIslands2 = function (m, n, positions) {
  // 0 is water; land has the number of the flood that came to it last.
  const width = n + 2;
  const flood = new Int32Array(width * (m + 2));
  const stack = new Int32Array(flood.length);
  const steps = [1, -1, width, -width];
  let count = 0;
  return positions.map(([r, c], i) => {
    const cell = (r + 1) * width + c + 1;
    if (flood[cell]) return count;
    const now = i + 1;
    let touched = 0;
    for (const side of steps) {
      const start = cell + side;
      if (!flood[start] || flood[start] === now) continue;
      touched++;
      flood[start] = now;
      let height = 0;
      stack[height++] = start;
      while (height > 0) {
        const at = stack[--height];
        for (let k = 0; k < 4; k++) {
          const next = at + steps[k];
          if (!flood[next] || flood[next] === now) continue;
          flood[next] = now;
          stack[height++] = next;
        }
      }
    }
    flood[cell] = now;
    count += 1 - touched;
    return count;
  });
};
