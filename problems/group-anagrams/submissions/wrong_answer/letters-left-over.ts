/*
 * Removes the letters of one title from the other and ignores what is left: "ab" matches "abc".
 * Caught by: hidden/one-inside-the-other
 */
function fits(title: string, first: string): boolean {
  const left = first.split('');
  for (const letter of title) {
    const at = left.indexOf(letter);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

function groupAnagrams(strs: string[]): string[][] {
  const groups: string[][] = [];
  for (const title of strs) {
    const home = groups.find((group) => fits(title, group[0]!));
    if (home) home.push(title);
    else groups.push([title]);
  }
  return groups;
}
