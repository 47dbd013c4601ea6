/** Runs one case of a submission for a debugger to attach to. */
import { dirname, resolve } from 'node:path';
import type { Source } from '../compile/source.ts';
import { languageOf, openSource } from '../languages/index.ts';
import { escapeControls } from '../base/format.ts';
import { judge, judgeCases } from '../judging/judge.ts';
import { defaultSeed, type PlannedCase, planCases, type Selection } from '../judging/plan-cases.ts';
import { openProblem } from '../problem/catalog.ts';
import type { Problem } from '../problem/load.ts';
import { loadOwnCases, parseInput } from '../problem/own-cases.ts';
import { InspectedSandbox, type InspectorOptions } from '../sandbox/inspected.ts';
import type { Sandboxes } from '../sandbox/pool.ts';
import { USUAL_PORT } from '../sandbox/runtime.ts';
import { type Result, UsageError } from '../types.ts';
import { decidingCase } from '../verdict.ts';
import { findSolution, ownCasesPath, shownPath } from '../workspace.ts';

/** What is debugged: a case by its name, an input, the counterexample; the first sample when none is named. */
export interface DebugOptions extends InspectorOptions {
  workspace: string;
  problem: string;
  /** The submission; default the workspace's solution. */
  file?: string;
  /** The case of this name. */
  case?: string;
  /** The arguments as JSON text. */
  input?: string;
  /** Judge first; then the smallest failing input, or the failing case where there is no smaller one. */
  counterexample?: boolean;
  seed?: number;
}

/** A submission under a debugger. */
export interface Debugging {
  problem: Problem;
  /** How people call the submission. */
  file: string;
  /** The case, in words. */
  what: string;
  /** What a debugger attaches to; undefined when it does not come to that: see the result. */
  url: string | undefined;
  /** The result on this case, once the submission has returned or was ended. */
  result: Promise<Result>;
  /** Ends the process, whatever it is doing. */
  stop(): void;
}

/**
 * Starts one case of a submission under an inspector, with limits suspended. The process is a sandbox as any
 * other: the answer is never in it.
 *
 * @param pool where the submission is judged first, for a counterexample
 * @throws UsageError when the problem, the submission or the case is not there, or there is no counterexample
 */
export async function startDebug(options: DebugOptions, pool: () => Sandboxes): Promise<Debugging> {
  const { workspace, file, port, wait } = options;
  const problem = await openProblem(workspace, options.problem);
  const path = file === undefined ? findSolution(workspace, problem.id) : resolve(workspace, file);
  const source = await openSource(path, shownPath(workspace, path));
  const { name, compileForDebugger, printing } = languageOf(source);
  if (!compileForDebugger) {
    const shown = printing === undefined ? '' : `${printing} shows under its case, and `;
    throw new UsageError(
      `${source.file}: there is no debugger for ${name} here; instead, ${shown}\`judge run ${problem.id} --input '[…]'\` runs one input`,
    );
  }
  const own = ownCasesPath(workspace, problem.id);
  const selection = {
    seed: options.seed ?? defaultSeed(new Date()),
    own: loadOwnCases(own, shownPath(workspace, own), problem),
  };
  const { what, planned } = await choose(problem, source, options, selection, pool);
  const sandbox = new InspectedSandbox({ port, wait });
  const result = judge(
    problem,
    source,
    // Of the group whose output and answer are shown also when it is right.
    { ...selection, plan: [{ ...planned, group: 'input' }], only: [], debugIn: dirname(path) },
    sandbox,
  );
  const url = await Promise.race([sandbox.url, result.then(() => undefined)]);
  return { problem, file: source.file, what, url, result, stop: () => sandbox.end() };
}

/** What to attach, and what to expect. */
export function howToAttach({ problem, file, what }: Debugging, url: string): string {
  const { host, port } = new URL(url);
  const usual = Number(port) === USUAL_PORT;
  const codec = problem.entry.kind === 'codec';
  return [
    `debugging ${problem.id} on ${what}: ${escapeControls(file)}`,
    '',
    `  ${url}`,
    `  Chrome: open chrome://inspect${usual ? '' : `, Configure… ${host}`}, then "inspect"`,
    `  VS Code: press F5 (Judge: attach)${usual ? '' : `, with "port": ${port} in .vscode/launch.json`}`,
    '',
    'It stops at your first statement: set breakpoints in your file, then continue.',
    ...(codec
      ? ['Encoding and decoding run in this one process, which loads the file once for each.']
      : []),
    'Time and memory limits are off. The OS sandbox is off; still no file or network access.',
  ].join('\n');
}

interface Choice {
  what: string;
  planned: PlannedCase;
}

async function choose(
  problem: Problem,
  source: Source,
  { case: name, input, counterexample }: DebugOptions,
  selection: Selection,
  pool: () => Sandboxes,
): Promise<Choice> {
  const first = (narrowed: Partial<Selection>) =>
    planCases(problem, { ...selection, ...narrowed })[0]!;
  const called = (planned: PlannedCase) => ({ what: planned.name, planned });
  if (input !== undefined) {
    return { what: 'your input', planned: first({ input: parseInput(input, problem) }) };
  }
  if (name !== undefined) return called(first({ only: [name] }));
  if (!counterexample) return called(first({ samplesOnly: true }));

  const { result } = await judgeCases(problem, source, selection, pool());
  const found = result.counterexample;
  if (found) {
    return {
      what: `the smallest failing input found, shrunk from ${found.shrunkFrom}`,
      planned: first({ input: found.input as unknown[] }),
    };
  }
  if (result.verdict === 'AC') {
    throw new UsageError(
      `${source.file} passes every case, so there is no counterexample; name a case with --case`,
    );
  }
  const failing = decidingCase(result.cases);
  return called(first(failing ? { only: [failing.name] } : { samplesOnly: true }));
}
