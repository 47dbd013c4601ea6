/** The judge's own package: where it is installed, and which version it is. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let root: string | undefined;

/** The folder of this package's `package.json`, from its source as from its build. */
export function packageRoot(): string {
  if (root !== undefined) return root;
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return (root = folder);
}

/** This package's version. */
export function packageVersion(): string {
  const manifest = readFileSync(join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The script of the page of a grading, as it was built. */
export function pageScript(): string {
  return readFileSync(join(packageRoot(), 'dist', 'grade-page.js'), 'utf8').trim();
}

/** Its version, and a digest of the built program, which changes with every change of the judge. */
export function packageDigest(): string {
  const hash = createHash('sha256');
  const built = (file: string) => join(packageRoot(), 'dist', file);
  for (const file of ['cli.cjs', 'parser.cjs', 'runner.mjs'])
    hash.update(readFileSync(built(file)));
  // What an image is made from says as much as the image; there may be none without a sandbox's runtime.
  for (const image of ['python/made-from', 'sql/made-from']) {
    if (existsSync(built(image))) hash.update(readFileSync(built(image)));
  }
  return `${packageVersion()} ${hash.digest('hex').slice(0, 16)}`;
}
