// The right idea with a constant factor of ten or more: a Fenwick tree as a Map with string keys.
export default function medianSlidingWindow(nums: number[], k: number): number[] {
  const order = _.sortBy(_.range(nums.length), (i) => nums[i]!);
  const place = new Map(order.map((index, at) => [`index-${index}`, at + 1]));
  const counts = new Map<string, number>();
  const read = (i: number) => counts.get(`node-${i}`) ?? 0;
  const add = (index: number, by: number) => {
    for (let i = place.get(`index-${index}`)!; i <= nums.length; i += i & -i) {
      counts.set(`node-${i}`, read(i) + by);
    }
  };
  const select = (rank: number) => {
    let at = 0;
    for (let step = 2 ** Math.floor(Math.log2(nums.length)); step >= 1; step /= 2) {
      if (at + step <= nums.length && read(at + step) <= rank) {
        at += step;
        rank -= read(at);
      }
    }
    return nums[order[at]!]!;
  };
  const medians: number[] = [];
  nums.forEach((_value, i) => {
    add(i, 1);
    if (i >= k) add(i - k, -1);
    if (i >= k - 1) {
      const [a, b] = [select(Math.floor((k - 1) / 2)), select(Math.floor(k / 2))];
      medians.push((a + b) / 2);
    }
  });
  return medians;
}
