// Sorts all titles by their letters and scans them: equal neighbors form a group. In `class Solution`.
class Solution {
  groupTitles(titles: string[]): string[][] {
    const keyed = titles.map((title) => ({ title, key: this.key(title) }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const groups: string[][] = [];
    keyed.forEach(({ title, key }, i) => {
      if (i > 0 && keyed[i - 1].key === key) groups[groups.length - 1].push(title);
      else groups.push([title]);
    });
    return groups;
  }

  private key(title: string): string {
    const points: number[] = [];
    for (const c of title.normalize('NFD').replace(/[^\p{Letter}\p{Decimal_Number}]/gu, '')) {
      points.push(c.toLowerCase().codePointAt(0));
    }
    return points.sort((a, b) => a - b).join(' ');
  }
}
