/** How the program ends: its exit codes, and what it says of something that was thrown. */

import { escapeControls } from '../base/format.ts';

/** The exit codes that scripts rely on. */
export const EXIT = { accepted: 0, rejected: 1, usage: 2, judgeError: 3, interrupted: 130 };

/**
 * What nobody has dealt with, as text for people and an exit code. What the system refuses (a full disk, no
 * permission) and a compiler that cannot be started are told in one line; anything else is a mistake of ours,
 * whose stack is wanted.
 */
export function explainThrown(error: unknown): { code: number; text: string } {
  const { name, message, stack, syscall } = error as NodeJS.ErrnoException;
  if (name === 'UsageError' || syscall !== undefined) {
    // It may quote a file of the user's, or name one.
    return { code: EXIT.usage, text: escapeControls(message) };
  }
  const code = EXIT.judgeError;
  if (name === 'SandboxError' || name === 'CompilerError') {
    return { code, text: escapeControls(message) };
  }
  return { code, text: stack ?? String(error) };
}
