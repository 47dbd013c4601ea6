/** The names at the top level of a submission. */
import type { TopLevelName } from '../syntax/names.ts';
import { topLevelNames as namesIn } from '../syntax/syntax.ts';
import { loaderFor } from './imports.ts';
import { type Compiler, useCompiler } from './service.ts';
import type { MainFile } from './source.ts';

export type { TopLevelName } from '../syntax/names.ts';

/**
 * The names at the top level of a submission's main file, in order; none when the file does not parse. A
 * namespace and a variable are values.
 *
 * @param compiler one that the caller has already
 */
export async function topLevelNames(
  source: MainFile,
  compiler?: Compiler,
): Promise<TopLevelName[]> {
  const read = async ({ transform }: Compiler) => {
    const options = {
      loader: loaderFor(source.name),
      tsconfigRaw: '{}',
      logLevel: 'silent',
    } as const;
    return namesIn((await transform(source.text, options)).code);
  };
  try {
    if (compiler) return await read(compiler);
    const outcome = await useCompiler(read);
    return outcome.kind === 'done' ? outcome.result : [];
  } catch {
    return [];
  }
}
