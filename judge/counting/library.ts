/** Libraries that count themselves, made when the package is built. */
import { parse } from 'acorn';
import { rewriteToCount } from './rewrite.ts';

/**
 * @param text a script whose last statement is the library
 * @returns an arrow function, as {@link rewriteToCount} makes it
 */
export function rewriteLibrary(text: string): string {
  const program = parse(text, { ecmaVersion: 'latest', sourceType: 'script' });
  // Nothing of a submission is in the scope of a library: any name that it does not use itself will do.
  return rewriteToCount(text, program, '$count_', 'library').script;
}
