/** Groups titles that have the same letters and digits, whatever their case, accents, spaces and punctuation. */
export function groupTitles(titles: string[]): string[][] {
  return [];
}
