/** The keyboard, key by key. */
import type { Readable } from 'node:stream';

/** A terminal's input as Node has it. */
export type Keyboard = NodeJS.ReadableStream & {
  isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
  unref?(): unknown;
};

const NAMES: Record<string, string> = {
  '\u0003': 'ctrl-c',
  '\u0004': 'q',
  '\u001b[A': 'up',
  '\u001b[B': 'down',
  '\u001bOA': 'up',
  '\u001bOB': 'down',
  '\u001b[5~': 'page up',
  '\u001b[6~': 'page down',
  ' ': 'page down',
  '\r': 'enter',
  '\n': 'enter',
  '\u001b': 'escape',
};

/**
 * Tells every key that is pressed; nothing where there is no terminal.
 *
 * @returns a function that gives the terminal back as it was
 */
export function listenToKeys(keyboard: Keyboard, pressed: (key: string) => void): () => void {
  if (keyboard.isTTY !== true || !keyboard.setRawMode) return () => undefined;
  const read = (chunk: Buffer | string) => {
    for (const key of splitKeys(String(chunk))) pressed(NAMES[key] ?? key);
  };
  keyboard.setRawMode(true);
  keyboard.on('data', read);
  keyboard.resume();
  return () => {
    keyboard.off('data', read);
    keyboard.setRawMode!(false);
    (keyboard as Readable).pause();
    keyboard.unref?.();
  };
}

/** Keys that arrive together: escape sequences are one key each. */
export function splitKeys(text: string): string[] {
  // eslint-disable-next-line no-control-regex -- escape sequences are what keys are
  return text.match(/\u001b(?:\[[\d;]*[A-Za-z~]|O[A-Z])|[\s\S]/gu) ?? [];
}
