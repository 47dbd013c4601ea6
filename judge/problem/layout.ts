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
  // TODO what a submission defines: a function, a class, a codec, a query or a dialogue, and the types of its values
  entry: {
    kind: 'function',
    name: '${entry}',
    description: 'TODO one sentence for the file that a solution begins with',
    parameters: { numbers: 'integer[]' },
    returns: 'integer',
  },
  input: v.strictTuple([v.pipe(v.array(number), v.maxLength(100_000))]),
  checker: exact(),
  growth: { numbers: 'n' },
  followUps: [],
  source: 'TODO where people meet this problem',
});
`,
    'statement.md': `# ${title}

TODO what is asked. Write a function \`${entry}(numbers: number[]): number\`.

## Samples

TODO at least two such blocks, equal to \`data/sample/1.json\`, \`2.json\`, …

\`\`\`json
{ "input": [[4, 5, 6]], "answer": 3 }
\`\`\`

## Constraints

- TODO

## Complexity

TODO
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
      from: 16,
      legal: 100_000,
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
    'data/sample/1.json': `{ "input": [[4, 5, 6]], "answer": 3, "note": "TODO an example" }
`,
    'data/hidden/empty.json': `{ "input": [[]], "answer": 0, "note": "TODO the mistake that it catches" }
`,
    'submissions/accepted/another-way.ts': `/** TODO another way to solve it. */
export function ${entry}(numbers: number[]): number {
  return numbers.reduce((counted) => counted + 1, 0);
}
`,
    'submissions/wrong_answer/one-too-many.ts': `/*
 * TODO a mistake that people make. What follows the colon is the first group or case that it fails.
 * Caught by: sample
 */
export function ${entry}(numbers: number[]): number {
  return numbers.length + 1;
}
`,
  };
}

/** Folders of a new package that wait for files of the author's. */
export const EMPTY_FOLDERS = ['submissions/time_limit_exceeded'];

/** What an editor needs to know the types of the judge, where the author's project does not say otherwise. */
export const EDITOR_SETTINGS = `{
  "extends": "coding-round-judge/solutions/tsconfig.json",
  "compilerOptions": { "allowImportingTsExtensions": true },
  "include": ["."]
}
`;
