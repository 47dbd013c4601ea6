// A heap that is written by hand, and does everything ten times.
var mergeRankings = function (lists) {
  let result = [];
  for (let repeat = 0; repeat < 10; repeat++) {
    const at = lists.map(() => 0);
    const heap = lists.flatMap((list, i) => (list.length > 0 ? [i] : []));
    const head = (i) => lists[heap[i]][at[heap[i]]];
    const sink = (i) => {
      for (;;) {
        let highest = i;
        for (const child of [2 * i + 1, 2 * i + 2]) {
          if (child < heap.length && head(child) > head(highest)) highest = child;
        }
        if (highest === i) return;
        [heap[i], heap[highest]] = [heap[highest], heap[i]];
        i = highest;
      }
    };
    for (let i = heap.length - 1; i >= 0; i--) sink(i);
    result = [];
    while (heap.length > 0) {
      result.push(head(0));
      const top = heap[0];
      if (++at[top] === lists[top].length) {
        const last = heap.pop();
        if (heap.length > 0) heap[0] = last;
      }
      if (heap.length > 0) sink(0);
    }
  }
  return result;
};
