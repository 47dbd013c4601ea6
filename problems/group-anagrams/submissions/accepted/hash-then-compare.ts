// class Solution: a hash that ignores the order, with a full comparison inside each bucket, so hash collisions do
// no harm.
class Solution {
  private static readonly MODULUS = 1_000_003;
  private buckets = new Map<number, { counts: Uint8Array; titles: string[] }[]>();

  groupAnagrams(strs: string[]): string[][] {
    for (const title of strs) {
      const counts = this.count(title);
      const hash = this.hash(counts);
      let bucket = this.buckets.get(hash);
      if (!bucket) this.buckets.set(hash, (bucket = []));
      let group = bucket.find((other) => other.counts.every((n, letter) => n === counts[letter]));
      if (!group) {
        group = { counts, titles: [] };
        bucket.push(group);
      }
      group.titles.push(title);
    }
    return [...this.buckets.values()].flat().map(({ titles }) => titles);
  }

  private count(title: string): Uint8Array {
    const counts = new Uint8Array(26);
    for (let i = 0; i < title.length; i++) counts[title.charCodeAt(i) - 97]!++;
    return counts;
  }

  private hash(counts: Uint8Array): number {
    return counts.reduce((hash, n) => (Math.imul(hash, 131) + n) % Solution.MODULUS, 7);
  }
}
