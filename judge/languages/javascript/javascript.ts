/** TypeScript and JavaScript: compiled by esbuild, parsed by acorn, run by the runtime itself. */
import { PLAIN_WORDS } from '../../base/words.ts';
import { compile, type Program } from '../../compile/compile.ts';
import { compileForDebugger } from '../../compile/debuggable.ts';
import { locate } from '../../compile/locate.ts';
import { topLevelNames } from '../../compile/names.ts';
import { SOURCE_EXTENSIONS, standsAlone } from '../../compile/source.ts';
import { BARE_IMAGE } from '../../sandbox/image.ts';
import { RUNTIMES_OWN } from '../../sandbox/probe.ts';
import { SCRIPT_NAME } from '../../sandbox/protocol.ts';
import { findSurvivors, withClock, withDepth, withPatterns } from '../../syntax/syntax.ts';
import type { Language, Survivor } from '../language.ts';
import { explainThrown, isStackOverflow } from './exceptions.ts';
import { prepareCounting } from './prepare-counting.ts';

export const javascript: Language = {
  name: 'TypeScript or JavaScript',
  words: PLAIN_WORDS,
  extensions: SOURCE_EXTENSIONS,
  entries: ['function', 'class', 'codec', 'dialogue'],
  image: BARE_IMAGE,
  wayIn: RUNTIMES_OWN,
  searchMs: 900,
  // Some 10 ms.
  enoughUnits: 3_000_000,
  limits: (limits) => limits,
  compile,
  compileForDebugger: (source, entry, folder, standIns) =>
    compileForDebugger(source, entry, folder, SCRIPT_NAME, standIns),
  standsAlone,
  namesIn: (source) => topLevelNames(source),
  explainThrown,
  isStackOverflow,
  locate: (stack, program, source) => locate(stack, SCRIPT_NAME, program, source),
  withClock: async (program, ms) =>
    withScript(program, await withClock(program.script, SCRIPT_NAME, ms)),
  withDepth: async (program) => withScript(program, await withDepth(program.script, SCRIPT_NAME)),
  async withPatterns(program, from, step) {
    const marked = await withPatterns(program.script, from, step);
    if (!marked) return undefined;
    const spots = marked.spots.map(({ method, line, column }) => ({
      method,
      stack: `${SCRIPT_NAME}:${line}:${column}`,
    }));
    return { program: { ...program, script: marked.script }, spots };
  },
  withCounts: prepareCounting,
  async findSurvivors(program, source) {
    const survivors: Survivor[] = [];
    for (const { name, line, column } of await findSurvivors(program.script)) {
      const place = await locate(`${SCRIPT_NAME}:${line}:${column}`, SCRIPT_NAME, program, source);
      // What the compiler added is in no file of the user's.
      if (place) survivors.push({ name, place });
    }
    return survivors;
  },
};

function withScript(program: Program, script: string | undefined): Program | undefined {
  return script === undefined ? undefined : { ...program, script };
}
