/** Patterns of names: `*` stands for anything but a slash, `**` for anything, `?` for one character. */

/**
 * Whether a pattern stands for a whole text. Follows all ways to match at once, so that it takes time in proportion to
 * both lengths, whatever they are.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const parts = pattern.match(/\*\*|[^]/g) ?? [];
  /** Whether the parts before each one match what has been read. */
  let here = new Uint8Array(parts.length + 1);
  here[0] = 1;
  skipStars(parts, here);
  for (const c of text) {
    const next = new Uint8Array(parts.length + 1);
    for (const [i, part] of parts.entries()) {
      if (!here[i]) continue;
      if (part === '**' || (part === '*' && c !== '/')) next[i] = 1;
      else if (part === c || (part === '?' && c !== '/')) next[i + 1] = 1;
    }
    skipStars(parts, next);
    here = next;
  }
  return here[parts.length] === 1;
}

/** Stars may stand for nothing. */
function skipStars(parts: readonly string[], here: Uint8Array): void {
  for (const [i, part] of parts.entries()) {
    if (here[i] && (part === '*' || part === '**')) here[i + 1] = 1;
  }
}
