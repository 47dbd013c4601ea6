/**
 * Compares each title with the first of every group so far and removes, one by one, the characters they share. What
 * is left on either side must not contain anything that counts. Case is compared by capitals.
 */
export function groupTitles(titles: string[]): string[][] {
  const groups: string[][] = [];
  for (const title of titles) {
    const home = groups.find(([first]) => areAnagrams(first!, title));
    if (home) home.push(title);
    else groups.push([title]);
  }
  return groups;
}

function areAnagrams(a: string, b: string): boolean {
  const left = charactersOf(a);
  for (const character of charactersOf(b)) {
    const at = left.findIndex((other) => other.toUpperCase() === character.toUpperCase());
    if (at >= 0) left.splice(at, 1);
    else if (counts(character)) return false;
  }
  return !left.some(counts);
}

/** Each character decomposed, so that é is e and an accent. */
const charactersOf = (title: string) => [...title].flatMap((c) => [...c.normalize('NFD')]);

const counts = (character: string) => /\p{L}|\p{Nd}/u.test(character);
