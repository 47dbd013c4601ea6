/**
 * Builds `dist/`: the command line, the authors' interface, the sandbox's runner, types and the JSON Schema.
 * Run by `npm ci` (as `prepare`), so that a clone has a working `npx judge` at once.
 */
import { build } from 'esbuild';
import { rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';

const runnerOnly = process.argv.includes('--runner-only');
const common = { bundle: true, logLevel: 'warning', legalComments: 'none', charset: 'utf8' };

/** `import text from 'library:lodash'` is the library as one expression. */
const libraries = {
  name: 'libraries',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^library:/ }, ({ path }) => ({
      path: path.slice(8),
      namespace: 'library',
    }));
    onLoad({ filter: /.*/, namespace: 'library' }, async ({ path }) => {
      const { outputFiles } = await build({
        ...common,
        entryPoints: [path],
        absWorkingDir: process.cwd(),
        format: 'iife',
        globalName: 'library',
        minify: true,
        write: false,
        platform: 'neutral',
        mainFields: ['main'],
      });
      return { contents: `${outputFiles[0].text}\n;library`, loader: 'text' };
    });
  },
};

if (!runnerOnly) await rm('dist', { recursive: true, force: true });

await build({
  ...common,
  entryPoints: { runner: 'judge/sandbox/runner/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  format: 'esm',
  platform: 'neutral',
  target: 'esnext',
  plugins: [libraries],
});

if (!runnerOnly) {
  await build({
    ...common,
    entryPoints: { judge: 'judge/bin.ts', api: 'judge/api.ts' },
    outdir: 'dist',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    splitting: true,
    minifyWhitespace: true,
    minifySyntax: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: ['esbuild', 'deno'],
    banner: {
      // CommonJS dependencies ask for Node's own modules by `require`.
      js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
    },
  });
  const bin = createRequire(import.meta.url).resolve;
  const node = (script, args) =>
    execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  node(bin('typescript/bin/tsc'), ['-p', 'scripts/tsconfig.types.json']);
  node('scripts/schema.mjs', ['dist/result.schema.json']);
}
