// Top down with a memo: skip the first, or take it and jump. Recurses as deep as there are advertisements.
function bestSchedule(ads: number[][]): number {
  ads.sort((a, b) => a[0] - b[0]);
  const memo = new Map<number, number>();
  const next = (time: number) => {
    let [low, high] = [0, ads.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (ads[middle][0] >= time) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const best = (i: number): number => {
    if (i === ads.length) return 0;
    const known = memo.get(i);
    if (known !== undefined) return known;
    const skipped = best(i + 1);
    const result = Math.max(skipped, ads[i][2] + best(next(ads[i][1])));
    memo.set(i, result);
    return result;
  };
  return best(0);
}
