/** A code frame in the terminal. */
import type pc from 'picocolors';

type Colors = ReturnType<typeof pc.createColors>;

/** The lines of a frame, of which the marked one stands out. */
export function frameLines(frame: string, c: Colors): string[] {
  return frame.split('\n').map((line) => {
    if (line.startsWith('>')) return `  ${c.red('>')}${line.slice(1)}`;
    return `  ${line.trimEnd().endsWith('^') ? c.red(line) : c.dim(line)}`;
  });
}
