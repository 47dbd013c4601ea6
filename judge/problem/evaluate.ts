import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { UsageError } from '../types.ts';

/** What a package's code may import besides its own files; each is loaded when it is asked for. */
const MODULES: Record<string, () => Promise<unknown>> = {
  'coding-round-judge': () => import('../api.ts'),
  'fast-check': () => import('fast-check'),
  valibot: () => import('valibot'),
};

/**
 * Evaluates a package's bundled CommonJS code and returns its exports. It gets the very modules that the
 * judge uses, wherever the package's folder is.
 *
 * @throws UsageError when it imports anything else
 */
export async function evaluatePackage(code: string, folder: string): Promise<unknown> {
  const modules = new Map<string, unknown>();
  for (const [, name] of code.matchAll(/\brequire\("([^"]+)"\)/g)) {
    const load = MODULES[name!];
    if (!load) {
      throw new UsageError(
        `${folder}: a problem package may import its own files and ${Object.keys(MODULES).join(', ')}; not ${name!}`,
      );
    }
    modules.set(name!, await load());
  }
  const module = { exports: {} };
  const run = compileFunction(code, ['module', 'exports', 'require'], {
    filename: join(folder, 'package.cjs'),
  }) as (...args: unknown[]) => void;
  run(module, module.exports, (name: string) => modules.get(name));
  return module.exports;
}
