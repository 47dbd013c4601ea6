/*
 * Keeps the groups in a list and searches it from the start for each title.
 * Caught by: growth
 */
interface Group {
  key: string;
  titles: string[];
}

export function groupAnagrams(strs: string[]): string[][] {
  const groups: Group[] = [];
  for (const title of strs) {
    const key = [...title].sort().join('');
    const group = groups.find((other) => other.key === key);
    if (group) group.titles.push(title);
    else groups.push({ key, titles: [title] });
  }
  return groups.map(({ titles }) => titles);
}
