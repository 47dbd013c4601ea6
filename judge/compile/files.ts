/** The other files of a submission, which it may import: how many they may be, and how large. */
import type { FileAnswer, Read } from './imports.ts';
import type { Source } from './source.ts';

/** The files of a submission besides its main file, and what they have together, in characters. */
const MAX_FILES = 1_000;
const MAX_CHARACTERS = 4 * 1024 * 1024;
/** Files that are asked for, whether they are there or not. */
const MAX_ASKED = 20_000;

/** Hands out the other files of a submission, as long as they are few enough and small enough. */
export function filesOf(source: Source): Read {
  const known = new Map<string, Promise<FileAnswer>>();
  let files = 0;
  let characters = 0;
  const read = async (path: string): Promise<FileAnswer> => {
    const text = known.size > MAX_ASKED ? undefined : await source.readSibling(path);
    if (text !== undefined) {
      files++;
      characters += text.length;
    }
    if (files > MAX_FILES || known.size > MAX_ASKED) {
      return {
        refused: `too many imports: a submission may import at most ${MAX_FILES.toLocaleString('en')} files`,
      };
    }
    if (characters > MAX_CHARACTERS) {
      return {
        refused: `the imports are too large: they may have at most ${MAX_CHARACTERS / 2 ** 20} MB`,
      };
    }
    return text === undefined ? { none: true } : { text };
  };
  return (path) => {
    const file = known.get(path) ?? read(path);
    known.set(path, file);
    return file;
  };
}
