/** The line of progress on standard error. */
import type { Session } from './host.ts';

/** One line of standard error that is written over again and again, on a terminal. */
export interface StatusLine {
  /** Nothing is written over elsewhere, nor in CI. */
  readonly rewrites: boolean;
  show(text: string): void;
  clear(): void;
}

/** The status line of a call; it is cleared only if it was ever shown. */
export function statusLine({ host, say }: Session): StatusLine {
  const rewrites = host.stderr.isTTY === true && !host.env.CI;
  let shown = false;
  return {
    rewrites,
    show(text) {
      shown = rewrites;
      if (rewrites) say(`\r\u001b[2K${text}`);
    },
    clear() {
      if (shown) say('\r\u001b[2K');
    },
  };
}
