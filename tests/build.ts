import { execFileSync } from 'node:child_process';

/** The tests run the program as it is shipped, so it is built first. */
export function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
