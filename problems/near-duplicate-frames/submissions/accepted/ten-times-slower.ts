// The right idea with a constant factor of ten or more: bits as strings, and every pair of bands looked up twice.
export default class Solution {
  nearDuplicates(hashes: string[], radius: number): [number, number][] {
    const bits = hashes.map((hash) =>
      [...hash].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join(''),
    );
    const pairs = new Map<string, [number, number]>();
    const lists = new Map<string, number[]>();
    bits.forEach((text, j) => {
      for (const start of [0, 16, 32, 48]) {
        const key = `${start}: ${text.slice(start, start + 16)}`;
        if (!lists.has(key)) lists.set(key, []);
        for (const i of lists.get(key)!) {
          const differing = [...text].filter((bit, at) => bit !== bits[i][at]).length;
          if (differing <= radius) pairs.set(JSON.stringify([i, j]), [i, j]);
        }
        lists.get(key)!.push(j);
      }
    });
    return [...pairs.values()];
  }
}
