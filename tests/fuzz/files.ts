/** Files that people write: cases, inputs, the history, statements. */
import fc from 'fast-check';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { loadOwnCases, parseInput } from '../../judge/problem/own-cases.ts';
import { loadHints } from '../../judge/problem/hints.ts';
import { loadProblem, type Problem } from '../../judge/problem/load.ts';
import { parseSamples } from '../../judge/problem/statement.ts';
import { formatList } from '../../judge/report/list.ts';
import { UsageError } from '../../judge/types.ts';
import { addOwnCase, loadStandings } from '../../judge/workspace.ts';
import type { Target } from './target.ts';
import { anyText, anyValue, mutated } from './texts.ts';

/** An input of the problem's own, or something near it. */
function inputs({ samples, hidden }: Problem): fc.Arbitrary<string> {
  const small = [...samples, ...hidden]
    .map(({ input }) => JSON.stringify(input))
    .filter((text) => text.length < 400);
  return fc.oneof(
    mutated(fc.constantFrom(...small)),
    anyValue.map((value) => JSON.stringify(value)),
    anyText,
  );
}

function caseFiles(problem: Problem): fc.Arbitrary<string> {
  const field = fc.oneof(
    fc.constantFrom('"name":"a"', '"name":"b"', '"note":"n"', '"answer":1', '"nmae":1'),
    anyText,
  );
  const one = fc
    .tuple(inputs(problem), fc.array(field, { maxLength: 2 }))
    .map(([input, fields]) => `{${[`"input":${input}`, ...fields].join(',')}}`);
  return mutated(fc.array(one, { maxLength: 3 }).map((cases) => `[${cases.join(',')}]`));
}

/** Whatever is thrown is said in words, and names where. */
async function refusedInWords(where: string, read: () => unknown): Promise<void> {
  try {
    await read();
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    expect((error as Error).message).toContain(where);
  }
}

const verdictLine = JSON.stringify({
  problem: 'moving-average',
  verdict: 'AC',
  at: '2026-01-02T03:04:05.678Z',
});

/** @param folder where files may be written */
export function fileTargets(folder: string, problems: readonly Problem[]): Target[] {
  const path = join(folder, 'own.cases.json');
  const history = join(folder, '.judge/history.jsonl');
  mkdirSync(dirname(history), { recursive: true });
  const average = problems.find(({ id }) => id === 'moving-average')!;
  const package_ = join(folder, 'fuzzed');
  cpSync(average.folder, package_, { recursive: true });
  const hints = readFileSync(join(package_, 'hints.md'), 'utf8');
  const each = <T>(make: (problem: Problem) => fc.Arbitrary<T>) =>
    fc.oneof(...problems.map((problem) => make(problem).map((value) => [problem, value] as const)));
  return [
    {
      name: '--input',
      share: 150,
      property: fc.asyncProperty(each(inputs), ([problem, text]) =>
        refusedInWords('--input: ', () => {
          const input = parseInput(text, problem);
          expect(problem.validate(input)).toBeUndefined();
          // What keeps the constraints has an answer, and that is right.
          const answer = problem.answer(input);
          expect(problem.check(input, answer, problem.answer(input))).toEqual({ right: true });
        }),
      ),
    },
    {
      name: 'own cases',
      share: 60,
      property: fc.asyncProperty(each(caseFiles), ([problem, text]) => {
        writeFileSync(path, text);
        return refusedInWords('own.cases.json: ', () => {
          const cases = loadOwnCases(path, 'own.cases.json', problem);
          expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
          for (const { input } of cases) expect(problem.validate(input)).toBeUndefined();
          return Promise.resolve();
        });
      }),
    },
    {
      name: 'a case added to own cases',
      share: 30,
      property: fc.asyncProperty(each(caseFiles), ([, text]) => {
        writeFileSync(path, text);
        return refusedInWords(path, () => {
          addOwnCase(path, { input: ['fuzz'], answer: 1 });
          const cases = JSON.parse(readFileSync(path, 'utf8')) as unknown[];
          expect(cases.at(-1)).toEqual({ input: ['fuzz'], answer: 1 });
        });
      }),
    },
    {
      name: 'history',
      share: 40,
      property: fc.asyncProperty(
        fc.array(
          fc.oneof(
            mutated(fc.constant(verdictLine)),
            anyText,
            anyValue.map((value) =>
              JSON.stringify({ problem: 'moving-average', verdict: value, at: value }),
            ),
          ),
        ),
        async (lines) => {
          writeFileSync(history, lines.join('\n'));
          const standings = await loadStandings(folder);
          for (const [id, { verdict, at, acceptedAt }] of standings) {
            const listed = {
              id,
              title: 't',
              difficulty: 'easy' as const,
              topics: [],
              followUps: [],
              languages: [],
              verdict,
              at,
              acceptedAt,
            };
            expect(formatList([listed], { colors: false, columns: 80 }, new Date(0))).toMatch(
              /^(?:AC|WA|[TMO]LE|RTE|CE|JE) /,
            );
          }
        },
      ),
    },
    {
      name: 'samples of a statement',
      share: 60,
      property: fc.asyncProperty(
        mutated(
          fc
            .array(
              fc.oneof(
                anyText,
                inputs(problems[0]!).map(
                  (input) => `\n\`\`\`json\n{"input":${input},"answer":1}\n\`\`\`\n`,
                ),
              ),
              { maxLength: 3 },
            )
            .map((parts) => parts.join('')),
        ),
        (markdown) =>
          refusedInWords('statement.md: sample ', () =>
            parseSamples(markdown, { kind: 'function' }),
          ),
      ),
    },
    {
      name: 'stored cases',
      share: 2,
      property: fc.asyncProperty(caseFiles(average), async (text) => {
        const stored = text.slice(1, -1);
        writeFileSync(join(package_, 'data/sample/1.json'), stored);
        await refusedInWords('problem fuzzed: data/sample/1.json: ', () =>
          loadProblem('fuzzed', package_),
        );
      }),
    },
    {
      name: 'hints',
      share: 20,
      property: fc.asyncProperty(mutated(fc.constant(hints)), async (text) => {
        writeFileSync(join(package_, 'hints.md'), text);
        await refusedInWords('problem fuzzed: hints.md', () =>
          loadHints({ id: 'fuzzed', folder: package_ }),
        );
      }),
    },
  ];
}
