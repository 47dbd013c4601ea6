/**
 * Builds `dist/python/`, the image that Python submissions run in: the interpreter and its library from the `pyodide`
 * package, our runner, and a snapshot of the interpreter's memory with everything imported; and beside it what the
 * judge sends to processes that count. A snapshot takes seconds to make, so the one that is there is kept as long as
 * nothing that it is made from has changed.
 */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SOURCE = 'judge/languages/python/runner';
/** What makes Python count: sent by the judge to the processes that do. */
const COUNTING = 'judge/languages/python/counting';
const IMAGE = 'dist/python';
const KEY = join(IMAGE, 'made-from');
const require = createRequire(import.meta.url);
const pyodide = dirname(require.resolve('pyodide/package.json'));

/** The files of the package that are part of the image as they are. */
const INTERPRETER = ['pyodide.asm.wasm', 'python_stdlib.zip'];

/** Imports of the image's own files stay imports; the runtime compiles the interpreter before anything runs. */
const beside = {
  name: 'beside',
  setup({ onResolve }) {
    onResolve({ filter: /\.(?:wasm|zip)$/ }, ({ path }) => ({ path, external: true }));
  },
};

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, entry)],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'esnext',
    mainFields: ['module', 'main'],
    external: ['node:*', 'ws'],
    loader: { '.py': 'text' },
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    minifyWhitespace: true,
    plugins: [beside],
  });
  return outputFiles[0].text.replace(
    /import (\w+) ?from ?("[^"]*\.wasm")/,
    'import source $1 from $2',
  );
}

/** The runtime of the sandbox, which makes the snapshot as well; undefined where there is none for this platform. */
function findDeno() {
  const deno = require.resolve('deno/package.json');
  const inDeno = createRequire(deno);
  const { optionalDependencies } = JSON.parse(readFileSync(deno, 'utf8'));
  for (const name of Object.keys(optionalDependencies)) {
    try {
      const binary = join(dirname(inDeno.resolve(`${name}/package.json`)), 'deno');
      if (existsSync(binary)) return binary;
    } catch {
      // Another platform's.
    }
  }
  return undefined;
}

/** A digest of all that the image is made from. */
function inputsDigest() {
  const hash = createHash('sha256');
  const ours = [SOURCE, COUNTING].flatMap((folder) =>
    readdirSync(folder).map((file) => join(folder, file)),
  );
  const versions = ['pyodide', 'deno'].map((name) => require.resolve(`${name}/package.json`));
  const shared = ['protocol', 'runner/console', 'runner/pipe'].map(
    (name) => `judge/sandbox/${name}.ts`,
  );
  for (const file of [...ours.sort(), ...versions, ...shared, 'scripts/python-image.mjs']) {
    hash.update(file.startsWith('judge') ? file : '').update(readFileSync(file));
  }
  return hash.digest('hex');
}

export async function buildPythonImage() {
  const key = inputsDigest();
  if (existsSync(KEY) && readFileSync(KEY, 'utf8') === key) return;
  rmSync(IMAGE, { recursive: true, force: true });
  mkdirSync(IMAGE, { recursive: true });
  const deno = findDeno();
  if (deno === undefined) return;
  for (const file of INTERPRETER) copyFileSync(join(pyodide, file), join(IMAGE, file));
  const maker = join(IMAGE, 'snapshot.mjs');
  await writeFile(maker, await bundle('snapshot.ts'));
  const flags = ['--quiet', '--no-prompt', '--no-config', '--no-lock', '--unstable-raw-imports'];
  const snapshot = join(IMAGE, 'snapshot.bin');
  const counting = join(IMAGE, 'counting.json');
  execFileSync(deno, ['run', ...flags, '--allow-write', maker, snapshot, counting], {
    stdio: 'inherit',
  });
  rmSync(maker);
  await writeFile(join(IMAGE, 'runner.mjs'), await bundle('main.ts'));
  await writeFile(KEY, key);
}
