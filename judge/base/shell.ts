/** Texts as words of a shell's command line. */

/** A text as one word of a POSIX shell, quoted whatever is in it. */
export function quoteForSh(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The same for people to read and copy: quoted only where it must be. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : quoteForSh(text);
}
