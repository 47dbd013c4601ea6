// No table at all: sorts the titles by their sorted letters, then cuts the list where the letters change.
const lettersOf = (title: string) => Array.from(title).sort().join('');

function sweep(strs: string[]): string[][] {
  const order = strs
    .map((title) => ({ title, letters: lettersOf(title) }))
    .sort((a, b) => (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0));
  const groups: string[][] = [];
  order.forEach(({ title, letters }, i) => {
    if (i === 0 || order[i - 1]!.letters !== letters) groups.push([]);
    groups[groups.length - 1]!.push(title);
  });
  return groups;
}

export { sweep as groupAnagrams };
