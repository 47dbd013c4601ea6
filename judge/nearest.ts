import { distance } from 'fastest-levenshtein';

/** The known names most like a mistyped one, best first; none when nothing is near. */
export function nearestNames(name: string, known: readonly string[]): string[] {
  const far = Math.max(2, Math.ceil(name.length / 3));
  return known
    .map((candidate) => ({
      candidate,
      far: candidate.startsWith(name) && name.length > 2 ? 1 : distance(name, candidate),
    }))
    .filter((entry) => entry.far <= far)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}
