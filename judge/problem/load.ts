/**
 * Turns a problem's folder into a {@link Problem}. The package's code is the judge's own side: it runs in
 * this process, compiled on the way in, so that a problem set needs no build of its own.
 */
import type { BuildFailure } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type CheckResult, RIGHT, wrong } from '../check/checker.ts';
import { areIdentical } from '../check/difference.ts';
import { findEntry } from '../entry/find-entry.ts';
import { invoke } from '../entry/invoke.ts';
import {
  type Case,
  type CostClass,
  type Difficulty,
  type Entry,
  type Limits,
  UsageError,
} from '../types.ts';
import { explainIssues, FIRST_ISSUE } from '../base/parse.ts';
import { PLAIN_WORDS, type Words } from '../base/words.ts';
import { explainEnd } from '../compile/compile.ts';
import { useCompiler } from '../compile/service.ts';
import { loadCases } from './cases.ts';
import type { GeneratorsDefinition } from './define.ts';
import {
  type InteractorDefinition,
  playHere,
  type Transcript,
  transcriptFault,
} from './dialogue.ts';
import { parseDefinitions } from './definition.ts';
import { inputFault, outputFault } from './fit.ts';
import { evaluatePackage, loadModules } from './evaluate.ts';

export interface Problem {
  id: string;
  folder: string;
  title: string;
  difficulty: Difficulty;
  topics: string[];
  entry: Entry;
  limits: Limits;
  growth: Record<string, CostClass>;
  memoryGrowth: Record<string, CostClass>;
  regretGrowth: Record<string, CostClass>;
  followUps: string[];
  source: string;
  generators: GeneratorsDefinition<unknown[]>;
  /** The judge's side of a dialogue; there for that kind of entry only. */
  interactor?: InteractorDefinition<unknown[]> | undefined;
  samples: Case[];
  hidden: Case[];
  /** Changes whenever anything changes that can change a verdict. */
  digest: string;
  /** Why an input is not of the entry's types or breaks the constraints; undefined when it is legal. */
  validate(input: unknown): string | undefined;
  /** Why something can be no answer to an input; undefined when it has the form of one. */
  validateAnswer(input: unknown[], answer: unknown): string | undefined;
  /**
   * Whether an output is right, its type included.
   *
   * @param words in which an output of another type is spoken of; default {@link PLAIN_WORDS}
   */
  check(input: unknown[], output: unknown, answer: unknown, words?: Words): CheckResult;
  /** The right output: for a codec what went in, else what the reference says; for a query, the oracle. */
  answer(input: unknown[]): unknown;
  /** The name of the best solution's file in the folder. */
  referenceFile: string;
  /** The best solution's output. The input is left as it was. Undefined where it runs in a sandbox only. */
  reference: ((input: unknown[]) => unknown) | undefined;
  /** The slow, independent solution's answer. */
  oracle(input: unknown[]): unknown;
}

/** The usual limits of one case. */
const DEFAULT_LIMITS: Limits = {
  cpuMs: 5_000,
  memoryMiB: 512,
  outputBytes: 16 * 1024 * 1024,
};

/** The files of a package that are its code, besides the reference. */
const CODE = {
  problem: 'problem.ts',
  generators: 'generators.ts',
  brute: 'brute.ts',
};
/** There where the entry is a dialogue. */
const INTERACTOR = 'interactor.ts';
const NO_ANSWER = 'a dialogue has no answer: leave it out';

/** The reference, which is a statement where the problem asks for a query. */
const REFERENCES = ['reference.ts', 'reference.sql'] as const;

/** Every file that a package must have and its author fills in, besides the reference. */
export const REQUIRED_FILES = [
  CODE.problem,
  'statement.md',
  CODE.generators,
  CODE.brute,
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
  const referenceFile = REFERENCES.find((file) => existsSync(join(folder, file)));
  if (referenceFile === undefined) missing.push(REFERENCES.join(' or '));
  if (missing.length > 0) throw new UsageError(`problem ${id}: missing ${missing.join(', ')}`);
  // The compiler is another process: meanwhile this one loads what the package will ask for.
  const bundling = bundlePackage(id, folder, referenceFile!);
  const [code, modules] = await Promise.all([bundling, loadModules()]);
  const { problem, generators, reference, brute, interactor } = evaluatePackage(
    code,
    folder,
    modules,
  ) as {
    problem: unknown;
    generators: unknown;
    reference: unknown;
    brute: unknown;
    interactor: unknown;
  };
  const parsed = parseDefinitions(id, problem, generators, interactor);
  const { definition, makers } = parsed;
  const { entry, input, output, checker, limits, ...rest } = definition;
  const inSandbox = entry.kind === 'query';
  if (inSandbox !== (referenceFile === 'reference.sql')) {
    throw new UsageError(
      `problem ${id}: the reference must be reference.${inSandbox ? 'sql' : 'ts'}, as its entry asks for`,
    );
  }

  const validate = (value: unknown) => {
    const fault = inputFault(entry, value);
    if (fault !== undefined) return fault;
    try {
      const result = v.safeParse(input, value, FIRST_ISSUE);
      return result.success ? undefined : explainIssues(result.issues);
    } catch (error) {
      // A check may run on a value that an earlier one has refused, and stumble over it.
      return `not valid (${(error as Error).message})`;
    }
  };
  const solver = (exports: unknown, file: string) => {
    const found = findEntry(entry, { exports, scope: {} });
    if ('missing' in found) {
      throw new UsageError(`problem ${id}: ${file} does not export ${found.missing}`);
    }
    const { program } = found;
    return entry.kind === 'dialogue'
      ? (args: unknown[]) => playHere(entry, parsed.interactor!, program, args)
      : (args: unknown[]) => invoke(entry, program, 'whole', args);
  };
  const oracle = solver(brute, CODE.brute);
  const solve = inSandbox ? undefined : solver(reference, referenceFile!);
  const outputWrong = (args: unknown[], value: unknown, words = PLAIN_WORDS) => {
    const fault =
      entry.kind === 'dialogue'
        ? transcriptFault(value as Transcript)
        : outputFault(entry, args, value, words);
    if (fault || !output) return fault;
    const result = v.safeParse(output, value, FIRST_ISSUE);
    if (result.success) return undefined;
    return wrong('the output does not have the required form', explainIssues(result.issues));
  };
  const validateAnswer = (args: unknown[], answer: unknown) => {
    // Of a dialogue there is no answer but the reference's own.
    if (entry.kind === 'dialogue') return answer === undefined ? undefined : NO_ANSWER;
    if (answer === undefined) return 'is missing';
    const fault = outputWrong(args, answer);
    return fault && (fault.detail ?? fault.reason);
  };
  const stored = loadCases(folder, id, validate, validateAnswer);
  return {
    id,
    folder,
    ...rest,
    interactor: parsed.interactor,
    entry,
    limits: { ...DEFAULT_LIMITS, ...limits },
    generators: makers,
    samples: stored.samples,
    hidden: stored.hidden,
    digest: createHash('sha256').update(code).update(stored.text).digest('hex'),
    validate,
    validateAnswer,
    check(args, value, answer, words) {
      if (areIdentical(value, answer)) return RIGHT;
      return outputWrong(args, value, words) ?? checker({ input: args, output: value, answer });
    },
    answer: entry.kind === 'codec' ? ([value]) => value : (solve ?? oracle),
    referenceFile: referenceFile!,
    reference: solve,
    oracle,
  };
}

async function bundlePackage(id: string, folder: string, reference: string): Promise<string> {
  const { problem, generators, brute } = CODE;
  const interactor = existsSync(join(folder, INTERACTOR))
    ? `export { default as interactor } from './${INTERACTOR}';`
    : '';
  try {
    const outcome = await useCompiler(({ build }) =>
      build({
        stdin: {
          contents: `export { default as problem } from './${problem}';
          export { default as generators } from './${generators}';
          export * as reference from './${reference}';
          export * as brute from './${brute}';
          ${interactor}`,
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
        loader: { '.sql': 'text' },
        logLevel: 'silent',
      }),
    );
    if (outcome.kind === 'done') return outcome.result.outputFiles[0]!.text;
    throw new UsageError(`problem ${id}: ${explainEnd(outcome)}`);
  } catch (error) {
    const [first] = (error as BuildFailure).errors ?? [];
    if (!first) throw error;
    const { location, text } = first;
    const place = location ? `${location.file}:${location.line}:${location.column + 1}: ` : '';
    throw new UsageError(`problem ${id}: ${place}${text}`);
  }
}
