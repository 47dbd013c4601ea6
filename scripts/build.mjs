/**
 * Builds `dist/`: the command line, completion scripts, the authors' interface, the sandbox's runner, types and the JSON
 * Schemas.
 * Run by `npm ci` (as `prepare`), so that a clone has a working `npx judge` at once.
 */
import { build } from 'esbuild';
import { cp, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { buildPythonImage } from './python-image.mjs';
import { buildSqlImage } from './sql-image.mjs';

const runnerOnly = process.argv.includes('--runner-only');
const common = { bundle: true, logLevel: 'warning', legalComments: 'none', charset: 'utf8' };

async function libraryText(name) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [name],
    absWorkingDir: process.cwd(),
    format: 'iife',
    globalName: 'library',
    minify: true,
    write: false,
    platform: 'neutral',
    mainFields: ['main'],
  });
  return `${outputFiles[0].text}\n;library`;
}

/** The names of the libraries that the runner has. */
const libraryNames = new Set();

/** `import text from 'library:lodash'` is the library as one expression. */
const libraries = {
  name: 'libraries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^library:/ }, ({ path }) => ({
      path: path.slice(8),
      namespace: 'library',
    }));
    onLoad({ filter: /.*/, namespace: 'library' }, async ({ path }) => {
      libraryNames.add(path);
      return { contents: await libraryText(path), loader: 'text' };
    });
  },
};

/** A module of ours, for what is made when the package is built. */
async function importBuilt(file) {
  const { outputFiles } = await build({
    ...common,
    entryPoints: [file],
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

if (!runnerOnly) {
  // The images of languages take seconds to make, and say themselves whether they are still the right ones.
  for (const name of await readdir('dist').catch(() => [])) {
    if (name !== 'python' && name !== 'sql')
      await rm(`dist/${name}`, { recursive: true, force: true });
  }
}

await build({
  ...common,
  entryPoints: { runner: 'judge/sandbox/runner/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'neutral',
  target: 'esnext',
  external: ['node:inspector'],
  plugins: [libraries],
});

await buildPythonImage();
await buildSqlImage();

/** What makes a realm count, as an expression that the judge sends to the processes that are to count. */
const { outputFiles: counting } = await build({
  ...common,
  entryPoints: ['judge/counting/realm/main.ts'],
  format: 'iife',
  globalName: 'counting',
  minify: true,
  write: false,
  platform: 'neutral',
  target: 'esnext',
});
await writeFile('dist/counting.js', `${counting[0].text};counting.startCounting`);

/** The libraries once more, counting themselves. */
const { rewriteLibrary } = await importBuilt('judge/counting/library.ts');
const counted = {};
for (const name of libraryNames) counted[name] = rewriteLibrary(await libraryText(name));
await writeFile('dist/counting-libraries.json', JSON.stringify(counted));

/** The filters of system calls: data, made by a program of ours. */
const { seccompFilter } = await importBuilt('judge/sandbox/walls/seccomp.ts');
for (const architecture of ['x64', 'arm64']) {
  await writeFile(`dist/seccomp-${architecture}.bpf`, seccompFilter(architecture));
}

/** What runs in the page of a grading. */
const inPage = {
  ...common,
  entryPoints: { 'grade-page': 'judge/report/html/browser/main.ts' },
  outdir: 'dist',
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  minify: true,
};

/**
 * The program is one CommonJS file: Node loads that in half the time that it takes for modules. `import.meta`
 * has no place in it.
 */
const program = {
  ...common,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minifyWhitespace: true,
  minifySyntax: true,
  external: ['esbuild', 'deno'],
  // A dynamic import becomes a late require.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': '$url' },
  banner: { js: "const $url = require('node:url').pathToFileURL(__filename).href;" },
};

/**
 * Modules that are files of their own: large ones that few calls need, and the command line, which is loaded once Node is
 * known to be new enough.
 */
const apart = {
  name: 'apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/report\/statement\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './statement.cjs', external: true } : undefined,
    );
    onResolve({ filter: /\/bullmq\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './bullmq.cjs', external: true } : undefined,
    );
    onResolve({ filter: /\/cli\/main\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './cli.cjs', external: true } : undefined,
    );
  },
};

if (!runnerOnly) {
  await build(inPage);
  await build({
    ...program,
    entryPoints: {
      judge: 'judge/bin.ts',
      cli: 'judge/cli/main.ts',
      statement: 'judge/report/statement.ts',
      bullmq: 'judge/grade/queue/bullmq.ts',
    },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    plugins: [apart],
  });
  await build({
    ...program,
    entryPoints: { parser: 'judge/syntax/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
  });
  await build({
    ...common,
    entryPoints: { api: 'judge/api.ts' },
    outdir: 'dist',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
  });
  await cp('judge/cli/completion', 'dist/completion', { recursive: true });
  const bin = createRequire(import.meta.url).resolve;
  const node = (script, args) =>
    execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  node(bin('typescript/bin/tsc'), ['-p', 'scripts/tsconfig.types.json']);
  node('scripts/schema.mjs', ['dist']);
}
