import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What `dist/` is made of. */
const SOURCES = ['judge', 'scripts', 'package-lock.json', 'tsconfig.json'];
/** The file that the build writes last. */
const LAST_BUILT = 'dist/grade.schema.json';

/** The tests run the program as it is shipped, so it is built first, unless nothing has changed since. */
export function setup(): void {
  if (isFresh()) return;
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}

function isFresh(): boolean {
  const built = statSync(LAST_BUILT, { throwIfNoEntry: false })?.mtimeMs;
  return built !== undefined && SOURCES.flatMap(filesOf).every((file) => mtimeOf(file) < built);
}

function filesOf(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const below = readdirSync(path, { recursive: true, encoding: 'utf8' });
  // A folder's own time tells of a file that was taken away.
  return [path, ...below.map((name) => join(path, name))];
}

const mtimeOf = (path: string) => statSync(path).mtimeMs;
