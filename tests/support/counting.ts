/** Programs counted in real processes, for tests. */
import { onTestFinished } from 'vitest';
import { compile, type Program } from '../../judge/compile/compile.ts';
import { textSource } from '../../judge/compile/source.ts';
import { startExecution } from '../../judge/execution/execute.ts';
import { Counting } from '../../judge/growth/counting.ts';
import type { CountOutcome } from '../../judge/sandbox/process.ts';
import {
  type CountedScript,
  prepareCounting,
} from '../../judge/languages/javascript/prepare-counting.ts';
import type { CountedProgram } from '../../judge/languages/language.ts';
import { python } from '../../judge/languages/python/python.ts';
import type { SandboxPool } from '../../judge/sandbox/pool.ts';
import type { Entry, Limits } from '../../judge/types.ts';

export const ENTRY: Entry = {
  kind: 'function',
  name: 'f',
  parameters: { x: { kind: 'number' } },
  returns: { kind: 'number' },
};
export const LIMITS: Limits = { cpuMs: 20_000, memoryMiB: 1_000, outputBytes: 1 << 24 };
export const FUEL = 1e9;

export async function programOf(text: string, entry = ENTRY): Promise<Program> {
  const compiled = await compile(textSource(Buffer.from(text), 'f.js', 'f.js'), entry);
  if (!compiled.ok) throw new Error(compiled.diagnostics.map(({ text }) => text).join('\n'));
  return compiled.program;
}

type Counted = CountOutcome & { output?: unknown };

/** A script in a process that counts, which ends with the test file. */
export async function countingOf(
  pool: SandboxPool,
  text: string,
): Promise<CountedScript & { count: Count }> {
  const counted = await prepareCounting(await programOf(text));
  if (!counted) throw new Error('the program cannot be read');
  return { ...counted, count: counterOf(new Counting(pool, counted, ENTRY)) };
}

type Place = Awaited<ReturnType<CountedProgram['locate']>>;

/** The same for Python; `place` tells where a site is. */
export async function countingPython(
  pool: SandboxPool,
  text: string,
): Promise<{ count: Count; place: (site: number) => Promise<Place> }> {
  const source = textSource(Buffer.from(text), 'f.py', 'f.py');
  const compiled = await python.compile(source, ENTRY);
  if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.text);
  const counted = (await python.withCounts!(compiled.program))!;
  const counting = new Counting(pool, counted, ENTRY);
  const place = (site: number) => counted.locate(site, counting.sites, source);
  return { count: counterOf(counting), place };
}

type Count = (x: unknown, fuel?: number) => Promise<Counted>;

function counterOf(counting: Counting): Count {
  onTestFinished(() => counting.close());
  return async (x, fuel = FUEL) => {
    const outcome = await counting.count(Buffer.from(JSON.stringify([x])), fuel, LIMITS);
    if (outcome.kind !== 'counted') return outcome;
    const told = await counting.output(LIMITS);
    return told.kind === 'returned' ? { ...outcome, output: told.output } : told;
  };
}

/** What a Python program returns in an ordinary process. */
export async function plainPython(pool: SandboxPool, text: string, x: unknown): Promise<unknown> {
  const compiled = await python.compile(textSource(Buffer.from(text), 'f.py', 'f.py'), ENTRY);
  if (!compiled.ok) throw new Error(compiled.diagnostics[0]?.text);
  const execution = startExecution({ pool, program: compiled.program, problem: { entry: ENTRY } });
  const outcome = await execution.run(JSON.stringify([x]), LIMITS);
  execution.close();
  return outcome.kind === 'returned' ? outcome.output : outcome;
}
