// Sorts all plays as strings to count them in runs, then sorts the runs: n log n with a large constant.
class Solution {
  topKFrequent(nums: number[], k: number): number[] {
    const plays = nums.map((num) => `title ${num}`).sort((a, b) => a.localeCompare(b));
    const runs: { title: string; times: number }[] = [];
    for (const title of plays) {
      if (runs.at(-1)?.title === title) runs.at(-1)!.times++;
      else runs.push({ title, times: 1 });
    }
    runs.sort((a, b) => b.times - a.times);
    return runs.slice(0, k).map(({ title }) => Number(title.split(' ')[1]));
  }
}
