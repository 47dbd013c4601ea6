/** Evaluates the code of a problem package, in the judge's own process. */
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { listNames } from '../base/format.ts';
import { UsageError } from '../types.ts';

/** What a package's code may import besides its own files. */
export type Modules = Record<string, unknown>;

/** Loads what packages may import: the very modules that the judge uses, wherever a package's folder is. */
export async function loadModules(): Promise<Modules> {
  const [api, fc, valibot] = await Promise.all([
    import('../api.ts'),
    import('fast-check'),
    import('valibot'),
  ]);
  return { 'coding-round-judge': api, 'fast-check': fc, valibot };
}

/**
 * Evaluates a package's bundled CommonJS code and returns its exports.
 *
 * @throws UsageError when it imports anything but `modules`
 */
export function evaluatePackage(code: string, folder: string, modules: Modules): unknown {
  const require = (name: string) => {
    if (Object.hasOwn(modules, name)) return modules[name];
    throw new UsageError(
      `${folder}: a problem package may import its own files and ${listNames(Object.keys(modules))}; not ${name}`,
    );
  };
  const module = { exports: {} };
  const run = compileFunction(code, ['module', 'exports', 'require'], {
    filename: join(folder, 'package.cjs'),
  }) as (...args: unknown[]) => void;
  run(module, module.exports, require);
  return module.exports;
}
