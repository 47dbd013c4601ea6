// Hostile to caches: titles with the same count form a set, the sets are linked, and each play moves its title to
// the next set.
class Step {
  titles = new Set<number>();
  more: Step | null = null;
  less: Step | null = null;
}

export default function topKFrequent(nums: number[], k: number): number[] {
  const bottom = new Step();
  const stepOf = new Map<number, Step>();
  let top = bottom;
  for (const num of nums) {
    const step = stepOf.get(num) ?? bottom;
    if (!step.more) {
      step.more = new Step();
      step.more.less = step;
      top = step.more;
    }
    step.titles.delete(num);
    step.more.titles.add(num);
    stepOf.set(num, step.more);
  }
  const result: number[] = [];
  for (let step: Step | null = top; step && result.length < k; step = step.less) {
    result.push(...step.titles);
  }
  return result;
}
