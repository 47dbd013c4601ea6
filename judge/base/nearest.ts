/** Finds the names most like a mistyped one, for "did you mean" messages. */
import { distance } from 'fastest-levenshtein';

/**
 * The known names that may be meant by a mistyped one, best first; none when nothing is near. A name may have one slip
 * for every three characters (a swap of two neighbours is one), or be a part of the name that is meant.
 */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const slips = Math.max(1, Math.floor(name.length / 3));
  return known
    .map((candidate) => ({ candidate, far: farness(name, candidate) }))
    .filter(({ far }) => far <= slips)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

function farness(name: string, candidate: string): number {
  if (candidate.includes(name) && name.length > 2) return 1;
  const swapped = Array.from({ length: Math.max(0, name.length - 1) }, (_, i) => {
    return name.slice(0, i) + name[i + 1]! + name[i]! + name.slice(i + 2);
  });
  return Math.min(
    distance(name, candidate),
    ...swapped.map((other) => 1 + distance(other, candidate)),
  );
}

/** Such as `: did you mean a or b?`; empty when nothing is near. */
export function didYouMean(near: readonly string[]): string {
  return near.length > 0 ? `: did you mean ${near.join(' or ')}?` : '';
}

/**
 * An error message for a name that does not exist: what is wrong, the nearest names, and the whole list.
 *
 * @param fault the first line: what is wrong
 * @param what what the known names are, in the plural
 */
export function unknownName(
  fault: string,
  name: string,
  what: string,
  known: readonly string[],
): string {
  const near = nearestNames(name, known);
  const suggestion = near.length > 0 ? [`did you mean ${near.join(' or ')}?`] : [];
  return [fault, ...suggestion, `${what}: ${known.join(', ')}`].join('\n');
}
