// The right idea with a constant factor of ten or more: patterns created for each character, everything done three
// times.
export default function groupTitles(titles: string[]): string[][] {
  const keyOf = (title: string): string => {
    let letters: string[] = [];
    for (let round = 0; round < 3; round++) {
      letters = [];
      for (const character of Array.from(title)) {
        for (const part of Array.from(character.normalize('NFD'))) {
          const isMark = new RegExp('^\\p{M}$', 'u').test(part);
          const isLetter = new RegExp('^\\p{L}$', 'u').test(part);
          const isDigit = new RegExp('^\\p{Nd}$', 'u').test(part);
          if (!isMark && (isLetter || isDigit)) letters.push(part.toUpperCase().toLowerCase());
        }
      }
    }
    return JSON.stringify(_.toPairs(_.countBy(letters.sort())));
  };
  const groups = new Map<string, string[]>();
  titles.forEach((title) => {
    const key = keyOf(title);
    groups.set(key, groups.get(key) ?? []);
    groups.get(key)!.push(title);
  });
  return Array.from(groups.values());
}
