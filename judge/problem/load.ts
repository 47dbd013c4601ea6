/**
 * Turns a problem's folder into a {@link Problem}. The package's code is the judge's own side: it runs in
 * this process, compiled on the way in, so that a problem set needs no build of its own.
 */
import { build, type BuildFailure } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type CheckResult, RIGHT, wrong } from '../check/checker.ts';
import { areIdentical } from '../check/difference.ts';
import { findProgram } from '../entry/program.ts';
import { invoke } from '../entry/invoke.ts';
import { Odd } from '../entry/values.ts';
import { formatValue } from '../format.ts';
import { type Case, type CostClass, type Entry, type Limits, UsageError } from '../types.ts';
import { explainIssues, issuePlace } from '../parse.ts';
import { loadCases } from './cases.ts';
import type { GeneratorsDefinition } from './define.ts';
import { parseDefinitions } from './definition.ts';
import { evaluatePackage, loadModules } from './evaluate.ts';

export interface Problem {
  id: string;
  folder: string;
  title: string;
  difficulty: 'easy' | 'medium' | 'hard';
  topics: string[];
  entry: Entry;
  limits: Limits;
  growth: Record<string, CostClass>;
  memoryGrowth: Record<string, CostClass>;
  followUps: string[];
  source: string;
  generators: GeneratorsDefinition<unknown[]>;
  samples: Case[];
  secrets: Case[];
  /** Changes whenever anything changes that can change a verdict. */
  digest: string;
  /** Why an input breaks the constraints; undefined when it keeps them. */
  validate(input: unknown): string | undefined;
  /** Whether an output is right, its shape included. */
  check(input: unknown[], output: unknown, answer: unknown): CheckResult;
  /** The right output: for a codec what went in, else what the reference says. */
  answer(input: unknown[]): unknown;
  /** The best solution's output. The input is left as it was. */
  reference(input: unknown[]): unknown;
  /** The slow, independent solution's answer. */
  oracle(input: unknown[]): unknown;
}

/** The usual limits of one case. */
const DEFAULT_LIMITS: Limits = {
  cpuMs: 5_000,
  memoryMiB: 512,
  outputBytes: 16 * 1024 * 1024,
};

const CODE = {
  problem: 'problem.ts',
  generators: 'generators.ts',
  reference: 'reference.ts',
  brute: 'brute.ts',
};
/** Every file that a package must have. */
const REQUIRED_FILES = [
  ...Object.values(CODE),
  'statement.md',
  'starter.ts',
  'starter.js',
  'hints.md',
  'editorial.md',
];

/**
 * Loads a problem package.
 *
 * @throws UsageError when the package is at fault, naming the file and what is wrong in it
 */
export async function loadProblem(id: string, folder: string): Promise<Problem> {
  const missing = REQUIRED_FILES.filter((file) => !existsSync(join(folder, file)));
  if (missing.length > 0) throw new UsageError(`problem ${id}: ${missing.join(', ')} is missing`);
  // The compiler is another process: meanwhile this one loads what the package will ask for.
  const bundling = bundlePackage(id, folder);
  const [code, modules] = await Promise.all([bundling, loadModules()]);
  const { problem, generators, reference, brute } = evaluatePackage(code, folder, modules) as {
    problem: unknown;
    generators: unknown;
    reference: unknown;
    brute: unknown;
  };
  const { definition, makers } = parseDefinitions(id, problem, generators);
  const { entry, input, output, checker, limits, ...rest } = definition;

  const validate = (value: unknown) => {
    try {
      const result = v.safeParse(input, value);
      return result.success ? undefined : explainIssues(result.issues);
    } catch (error) {
      // A check may run on a value that an earlier one has refused, and stumble over it.
      return `not valid (${(error as Error).message})`;
    }
  };
  const solver = (exports: unknown, file: string) => {
    const found = findProgram(entry, { exports, scope: {} });
    if ('missing' in found) {
      throw new UsageError(`problem ${id}: ${file} does not export ${found.missing}`);
    }
    return (args: unknown[]) => invoke(entry, found.program, 'whole', args);
  };
  const solve = solver(reference, CODE.reference);
  const stored = loadCases(folder, id, validate, output);
  return {
    id,
    folder,
    ...rest,
    memoryGrowth: definition.memoryGrowth ?? {},
    entry,
    limits: { ...DEFAULT_LIMITS, ...limits },
    generators: makers,
    samples: stored.samples,
    secrets: stored.secrets,
    digest: createHash('sha256').update(code).update(stored.text).digest('hex'),
    validate,
    check(args, value, answer) {
      if (areIdentical(value, answer)) return RIGHT;
      const shape = v.safeParse(output, value);
      if (!shape.success) return wrong(...explainShape(entry, args, value, shape.issues));
      return checker({ input: args, output: value, answer });
    },
    answer: entry.kind === 'codec' ? ([value]) => value : solve,
    reference: solve,
    oracle: solver(brute, CODE.brute),
  };
}

async function bundlePackage(id: string, folder: string): Promise<string> {
  const { problem, generators, reference, brute } = CODE;
  try {
    const result = await build({
      stdin: {
        contents: `export { default as problem } from './${problem}';
          export { default as generators } from './${generators}';
          export * as reference from './${reference}';
          export * as brute from './${brute}';`,
        resolveDir: folder,
        sourcefile: 'package',
      },
      absWorkingDir: folder,
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      packages: 'external',
      tsconfigRaw: '{}',
      logLevel: 'silent',
    });
    return result.outputFiles[0]!.text;
  } catch (error) {
    const [first] = (error as BuildFailure).errors ?? [];
    if (!first) throw error;
    const { location, text } = first;
    const place = location ? `${location.file}:${location.line}:${location.column + 1}: ` : '';
    throw new UsageError(`problem ${id}: ${place}${text}`);
  }
}

/** Why an output has not the form of an answer. */
function explainShape(
  entry: Entry,
  input: unknown[],
  output: unknown,
  issues: readonly v.BaseIssue<unknown>[],
): [reason: string, detail?: string] {
  if (output === undefined) return ['nothing was returned: is a `return` missing?'];
  if (output instanceof Odd) return [`returned ${output.text}`];
  const [issue] = issues;
  const key = issue?.path?.[0]?.key;
  const names = entry.kind === 'class' ? (input[0] as string[]) : [];
  const method = typeof key === 'number' ? names[key] : undefined;
  if (method !== undefined && issue?.input === undefined) {
    return [`${method}() returned nothing: is a \`return\` missing?`];
  }
  const place = issue ? issuePlace(issue) : '';
  const where = method === undefined ? (place === '' ? '' : `at ${place}: `) : `${method}(): `;
  const expected = issue?.expected ? `expected ${issue.expected}, ` : '';
  return [
    'a value of the wrong type was returned',
    `${where}${expected}got ${formatValue(issue?.input)}`,
  ];
}
