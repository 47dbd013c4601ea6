import { build } from 'esbuild';
import { packageRoot } from '../../judge/base/package.ts';

/**
 * Writes a module with the judge's own way to call a submission, for a process that has no judge around it:
 * `caller(entry, evaluated)` gives a function from an input to the output.
 */
export async function buildCaller(outfile: string): Promise<void> {
  await build({
    stdin: {
      contents: `import { findEntry } from './judge/entry/find-entry.ts';
        import { invoke } from './judge/entry/invoke.ts';
        import { TreeNode } from './judge/entry/trees.ts';
        globalThis.TreeNode = TreeNode;
        export function caller(entry, evaluated) {
          const { program } = findEntry(entry, evaluated);
          return (input) => invoke(entry, program, 'whole', input);
        }`,
      resolveDir: packageRoot(),
    },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    outfile,
    logLevel: 'error',
  });
}
