/*
 * Sorts the letters with selection sort: quadratic in the length of a title.
 * Caught by: growth
 */
function sortLetters(title: string): string {
  const letters = title.split('');
  for (let i = 0; i < letters.length; i++) {
    for (let j = i + 1; j < letters.length; j++) {
      if (letters[j]! < letters[i]!) [letters[i], letters[j]] = [letters[j]!, letters[i]!];
    }
  }
  return letters.join('');
}

function groupAnagrams(strs: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    const key = sortLetters(title);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key)!.push(title);
  }
  return [...groups.values()];
}
