/** What a sandbox runs for SQL: Postgres, from a data folder that was made when the package was built. */
import type { Image } from '../../sandbox/image.ts';

export const SQL_IMAGE: Image = {
  name: 'sql',
  runner: 'sql/runner.mjs',
  folder: true,
  first: 'sql/data.tar',
  flags: ['--unstable-raw-imports'],
  optimised: 'never',
  bootMs: 120_000,
};
