/**
 * What the judge asks about the syntax of scripts that others wrote. It is parsed in a process of its own: a few
 * thousand nested templates are enough to end an engine that parses them.
 */
import type { Rewriting } from '../counting/rewrite.ts';
import type { Named } from './declarations.ts';
import type { Marked } from './instrument.ts';
import type { TopLevelName } from './names.ts';
import { ask } from './process.ts';

/** The names at the top level of a script or module; none when it cannot be read. */
export async function topLevelNames(code: string): Promise<TopLevelName[]> {
  return (await ask('topLevelNames', code)) ?? [];
}

/**
 * A script that looks at the clock in every loop and function, and says after `ms` which of them it was in.
 *
 * @param scriptName how stack traces call the script
 * @returns undefined when the script cannot be read
 */
export async function withClock(
  script: string,
  scriptName: string,
  ms: number,
): Promise<string | undefined> {
  return ask('withClock', script, scriptName, ms);
}

/**
 * A script that counts how deep each function's calls are nested, and says so in the stack of every error.
 *
 * @param scriptName how stack traces call the script
 * @returns undefined when the script cannot be read
 */
export async function withDepth(script: string, scriptName: string): Promise<string | undefined> {
  return ask('withDepth', script, scriptName);
}

/**
 * A script that prints, before they are made, calls that regular expressions work in: `12:3` is the twelfth of them,
 * made at spot 3.
 *
 * @param from the number of the first call that is printed
 * @param step how many calls further the next one is; undefined: the first ones all, and ever fewer of those after them
 * @returns undefined when the script cannot be read
 */
export async function withPatterns(
  script: string,
  from: number,
  step?: number,
): Promise<Marked | undefined> {
  return ask('withPatterns', script, from, step);
}

/** The variables of a script in which something survives from call to call; none when it cannot be read. */
export async function findSurvivors(script: string): Promise<Named[]> {
  return (await ask('findSurvivors', script)) ?? [];
}

/**
 * A script that counts what it does.
 *
 * @param secret begins every name that is put in; it does not occur in the script
 * @returns undefined when the script cannot be read
 */
export async function rewriteToCount(
  script: string,
  secret: string,
): Promise<Rewriting | undefined> {
  return ask('rewriteToCount', script, secret);
}
