/*
 * Takes the smallest of the letters that are left, one after the other, to sort them: k^2, of at most 100 letters.
 */
function sorted(letters: string[]): string {
  let text = '';
  while (letters.length > 0) {
    let least = 0;
    for (let i = 1; i < letters.length; i++) if (letters[i]! < letters[least]!) least = i;
    text += letters[least]!;
    letters.splice(least, 1);
  }
  return text;
}

export function groupTitles(titles: string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const title of titles) {
    const key = sorted([
      ...title
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^\p{L}\p{Nd}]/gu, ''),
    ]);
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
}
