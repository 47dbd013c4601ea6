/** How the program ends: its exit codes, and what it says of something that was thrown. */

/** The exit codes that scripts rely on. */
export const EXIT = { accepted: 0, rejected: 1, usage: 2, judgeError: 3, interrupted: 130 };

/**
 * What nobody has dealt with, as text for people and an exit code. What the system refuses (a full disk, no
 * permission, no process to be had) is told in one line; anything else is a mistake of ours, whose stack is
 * wanted.
 */
export function explainThrown(error: unknown): { code: number; text: string } {
  const { name, message, stack, syscall } = error as NodeJS.ErrnoException;
  if (name === 'UsageError' || syscall !== undefined) return { code: EXIT.usage, text: message };
  return {
    code: EXIT.judgeError,
    text: name === 'SandboxError' ? message : (stack ?? String(error)),
  };
}
