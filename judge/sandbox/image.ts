/**
 * What a sandbox runs before a submission is loaded, as data: a program of ours, and the files that it imports. The
 * sandbox knows no language; each language names the image that its submissions run in.
 */
export interface Image {
  name: string;
  /** Our program inside the sandbox: its path below `dist/`. */
  runner: string;
  /** The program's folder is the image: every file in it can be read inside the walls, by an import. */
  folder?: true;
  /** A file that is sent as the first frame, before the process says that it is ready: its path below `dist/`. */
  first?: string;
  /** Arguments of the runtime that the program needs. */
  flags: readonly string[];
  /**
   * `never`: its WebAssembly is optimised only where the purpose of a process asks for it. A case is over before the
   * time would be won back that the compiler takes.
   */
  optimised?: 'never';
  /** One that has not booted by then never will, in ms. */
  bootMs: number;
}

/** The runtime's own language needs nothing but the runner. */
export const BARE_IMAGE: Image = {
  name: 'bare',
  runner: 'runner.mjs',
  flags: [],
  bootMs: 30_000,
};
