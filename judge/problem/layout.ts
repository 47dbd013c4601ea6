/** The files of a problem that is still to be written: a package that loads, and in which everything is to do. */

/**
 * The texts of a new package by path. Whatever has to be filled in says `TODO`, which `judge verify` takes for a
 * fault as long as it is there.
 *
 * @param id the problem's name
 */
export function layOut(id: string): Record<string, string> {
  const name = id.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  const title = id.replace(/(?:^|-)(.)/g, (_, letter: string) => ` ${letter.toUpperCase()}`).trim();
  // A name begins with a letter in the language, not so among folders.
  const entry = /^\d/.test(name) ? `solve${name}` : name;
  return {
    'problem.ts': `import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

// TODO the constraints of the statement
const number = v.pipe(v.number(), v.integer(), v.minValue(-1000), v.maxValue(1000));

export default defineProblem({
  title: '${title}',
  difficulty: 'easy',
  topics: ['TODO'],
  // TODO what a submission defines: a function, a class or a codec
  entry: { kind: 'function', name: '${entry}', parameters: { numbers: 'value' }, returns: 'value' },
  input: v.strictTuple([v.pipe(v.array(number), v.maxLength(100_000))]),
  output: v.number(),
  checker: exact(),
  growth: { numbers: 'n' },
  followUps: [],
  source: 'TODO where people meet this problem',
});
`,
    'statement.md': `# ${title}

TODO what is asked. Write a function \`${entry}(numbers: number[]): number\`.

## Samples

TODO at least two, as fenced \`json\` blocks of \`input\` and \`answer\`, equal to \`data/sample/1.json\`, \`2.json\`, …

## Constraints

- TODO

## Growth

TODO
`,
    'starter.ts': `export function ${entry}(numbers: number[]): number {}\n`,
    'starter.js': `/**
 * @param {number[]} numbers
 * @returns {number}
 */
export function ${entry}(numbers) {}
`,
    'generators.ts': `import { defineGenerators } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

type Input = [numbers: number[]];

// TODO every kind of input that matters; large ones, each aimed at a mistake; one maker per growth axis
export default defineGenerators(problem, {
  small: fc.tuple(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 8 })),
  large: {},
  growth: {
    numbers: {
      from: 1_024,
      to: 131_072,
      make: (size, random): Input => [random.list(size, () => random.integer(-1000, 1000))],
    },
  },
});
`,
    'reference.ts': `/** TODO the best solution. */
export function ${entry}(numbers: number[]): number {
  return numbers.length;
}
`,
    'brute.ts': `/** TODO slow, obvious, and independent of the reference. */
export function ${entry}(numbers: number[]): number {
  return numbers.length;
}
`,
    'hints.md': `## Hint 1

TODO a nudge.

## Hint 2

TODO the idea.

## Hint 3

TODO almost the answer.
`,
    'editorial.md': `# ${title}

TODO the idea, the pitfalls, the cost.
`,
  };
}

/** Folders of a new package that wait for files of the author's. */
export const EMPTY_FOLDERS = [
  'data/sample',
  'data/secret',
  'submissions/accepted',
  'submissions/wrong_answer',
  'submissions/time_limit_exceeded',
];
