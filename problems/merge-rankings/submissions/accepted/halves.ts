// Divide and conquer: merges the two halves of the lists, from the end, where pop is cheap.
export const mergeRankings = (lists: number[][]): number[] => {
  if (lists.length === 0) return [];
  if (lists.length === 1) return [...lists[0]];
  const middle = lists.length >> 1;
  const left = mergeRankings(lists.slice(0, middle));
  const right = mergeRankings(lists.slice(middle));
  const rising: number[] = [];
  while (left.length > 0 || right.length > 0) {
    const isLeft = right.length === 0 || left[left.length - 1] <= right[right.length - 1];
    rising.push((isLeft ? left : right).pop()!);
  }
  return rising.reverse();
};
