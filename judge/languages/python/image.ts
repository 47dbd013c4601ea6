/** What a sandbox runs for Python: Pyodide, from a snapshot that was made when the package was built. */
import type { Image } from '../../sandbox/image.ts';

export const PYTHON_IMAGE: Image = {
  name: 'python',
  runner: 'python/runner.mjs',
  folder: true,
  // Imported by the program, it would be copied three times.
  first: 'python/snapshot.bin',
  flags: ['--unstable-raw-imports'],
  bootMs: 120_000,
};
