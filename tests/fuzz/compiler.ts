/** The compiler, and what reads and rewrites its scripts: a program or diagnostics, whatever the source. */
import fc from 'fast-check';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { compile } from '../../judge/compile/compile.ts';
import { compileForDebugger } from '../../judge/compile/debuggable.ts';
import { findSurvivors, withClock, withDepth } from '../../judge/syntax/syntax.ts';
import { locate } from '../../judge/compile/locate.ts';
import { loadSource, type Source, textSource } from '../../judge/compile/source.ts';
import type { Problem } from '../../judge/problem/load.ts';
import { SCRIPT_NAME } from '../../judge/sandbox/protocol.ts';
import { UsageError } from '../../judge/types.ts';
import type { Target } from './target.ts';
import { anyText, mutated } from './texts.ts';

/** Words and marks of the language, in no order that means anything but often enough something. */
const WORDS = (
  'function class const let var return if else for while do break continue switch case default try catch finally ' +
  'throw new this super import export from as async await yield typeof instanceof in of delete void null true ' +
  'interface type enum namespace declare abstract private readonly satisfies infer keyof unique using static get set ' +
  'Solution module exports require f g x $judge __scope arguments eval => ... ?. ?? ??= ** >>> <T> : ; , . ( ) { } [ ] ' +
  '= == + - * / % & | ^ ! ~ ? @ # `${ ` " \' /re/g 0 1n 0x1 1e9 "./x" "lodash" // /* */ \n'
).split(' ');
const soup = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...WORDS) }, anyText), { maxLength: 30 })
  .map((words) => words.join(' '));

/** What nests, with what it ends in: as deep as a text has room for, some of it is more than a compiler survives. */
const NESTS: [open: string, close: string][] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['({a:', '})'],
  ['`${', '}`'],
  ['f(', ')'],
  ['!', ''],
  ['a?(b):c=>', ':e'],
  ['(a)=>', ''],
  ['async(a)=>{', '}'],
  ['a?b:', ''],
  ['function(){', '}'],
  ['class{a=', '}'],
  ['if(a)', ''],
  ['for(;;){', '}'],
  ['<T>(', ')'],
  ['a as A<', '>'],
  ['new ', ''],
  ['a??', ''],
  ['1+', ''],
  ['"x"+', ''],
  ['import{', '}'],
  ['namespace N{', '}'],
  ['enum E{a="b"+', '}'],
];
const nested = fc
  .array(fc.tuple(fc.constantFrom(...NESTS), fc.integer({ min: 1, max: 4_000 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) =>
    parts.reduceRight(
      (inner, [[open, close], depth]) => open.repeat(depth) + inner + close.repeat(depth),
      'a',
    ),
  )
  .map((nest) => `let a, b, c, e, f; const x = ${nest.slice(0, 200_000)};`);

const NAMES = ['solution.ts', 'solution.js', 'solution.mts', 'solution.cjs'];

/** @param folder where files may be written */
export function compilerTargets(folder: string, problems: readonly Problem[]): Target[] {
  const submissions = problems.flatMap(({ folder }) => {
    const root = join(folder, 'submissions');
    const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    return entries.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  });
  const source = fc.oneof(mutated(fc.constantFrom(...submissions)), soup, anyText);
  const solutions = join(folder, 'solutions');
  mkdirSync(solutions, { recursive: true });
  return [
    {
      name: 'compiler',
      share: 15,
      property: fc.asyncProperty(
        source,
        fc.constantFrom(...NAMES),
        fc.constantFrom(...problems),
        async (text, name, { entry }) => {
          const read = sourceOf(text, name);
          if (!read) return;
          const compiled = await compile(read, entry);
          if (!compiled.ok) {
            expect(compiled.diagnostics).not.toEqual([]);
            const lines = read.text.split(/\r\n|\r|\n/).length;
            for (const { file, line, column } of compiled.diagnostics) {
              expect(file).toBe(name);
              expect(line >= 1 && line <= lines && column >= 1).toBe(true);
            }
            return;
          }
          const { program } = compiled;
          await findSurvivors(program.script);
          await withClock(program.script, SCRIPT_NAME, 100);
          await withDepth(program.script, SCRIPT_NAME);
          const frames = [1, 2, 7, 1e6].map((n) => `at f (${SCRIPT_NAME}:${n}:${n})`);
          await locate(frames.join('\n'), SCRIPT_NAME, program, read);
          expect((await compileForDebugger(read, entry, folder, SCRIPT_NAME)).ok).toBe(true);
        },
      ),
    },
    {
      name: 'nested programs',
      share: 1,
      property: fc.asyncProperty(
        nested,
        fc.constantFrom(...NAMES),
        fc.constantFrom(...problems),
        async (text, name, { entry }) => {
          const compiled = await compile(sourceOf(text, name)!, entry);
          if (!compiled.ok) {
            expect(compiled.diagnostics).not.toEqual([]);
            return;
          }
          const { script } = compiled.program;
          await findSurvivors(script);
          await withClock(script, SCRIPT_NAME, 100);
          await withDepth(script, SCRIPT_NAME);
        },
      ),
    },
    {
      name: 'submission files',
      share: 15,
      property: fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 60 }),
          source.map((text) => Buffer.from(text)),
        ),
        async (bytes) => {
          const path = join(solutions, 'f.ts');
          writeFileSync(path, bytes);
          try {
            const { text } = await loadSource(path, 'solutions/f.ts');
            expect(Buffer.from(text).equals(Buffer.from(bytes)) || bytes[0] === 0xef).toBe(true);
          } catch (error) {
            expect(error).toBeInstanceOf(UsageError);
            expect((error as Error).message).toContain('solutions/f.ts: ');
          }
        },
      ),
    },
  ];
}

/** Nothing when the text has no bytes that are text. */
function sourceOf(text: string, name: string): Source | undefined {
  try {
    return textSource(Buffer.from(text), name, name);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}
