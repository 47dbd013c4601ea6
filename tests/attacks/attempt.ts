/** One attack on the judge, behind one wall: judged as `judge run` judges, then everything looked at. */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { inspect } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { endCompilers, warmCompiler } from '../../judge/compile/service.ts';
import { endParser } from '../../judge/syntax/process.ts';
import { run } from '../../judge/commands/run.ts';
import { REPORTERS } from '../../judge/report/index.ts';
import { redactHidden } from '../../judge/report/redact.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import type { Wall } from '../../judge/sandbox/walls/wall.ts';
import { type Result, UsageError } from '../../judge/types.ts';
import { descendants, stillRunning } from '../support/processes.ts';
import { SEED } from '../support/judging.ts';
import { type Attack, RIGHT } from './corpus.ts';
import type { World } from './world.ts';

/** What an attack prints when it has done what it must not. */
const ACHIEVED = 'ACHIEVED';
const CONTEXT = {
  colors: false,
  columns: 100,
  rows: 40,
  parameters: ['numbers'],
  reveal: false,
  followUps: [],
};

const HARMLESS = { problem: 'add-up', growth: false, limitScale: 1, samples: true } as const;

export interface Attempt {
  /** A verdict, or `refused`. */
  outcome: string;
  message: string;
  result: Result | undefined;
  /** Everything that is not as it must be. */
  faults: string[];
  ms: number;
}

export async function attempt(attack: Attack, wall: Wall, world: World): Promise<Attempt> {
  const before = descendants();
  await warmCompiler();
  const pool = new SandboxPool({ walls: [wall] });
  const folder = join(world.workspace, 'solutions', attack.name.replace('/', '-'));
  await rm(folder, { recursive: true, force: true });
  const path = await attack.place(folder, world);
  const started = performance.now();
  const judged = await judgeFile(pool, world, path, attack);
  const ms = performance.now() - started;
  world.settle();
  const next = await judgeFile(pool, world, RIGHT, HARMLESS);
  const ours = descendants().filter((pid) => !before.includes(pid));
  await pool.dispose();
  endCompilers();
  endParser();
  const { outcome, message, result } = judged;
  const faults = [
    ...(attack.outcomes.includes(outcome)
      ? []
      : [`${outcome} instead of ${attack.outcomes.join(' or ')}: ${message}`]),
    ...(mentions(message, attack.says) ? [] : [`says "${message}", not "${attack.says}"`]),
    ...(result ? looked(result, world) : []),
    ...world.leaks(message).map((what) => `told ${what}`),
    ...world.touched(),
    ...(next.outcome === 'AC' ? [] : [`the next submission: ${next.outcome}, ${next.message}`]),
    ...(await survivors(ours)).map((pid) => `process ${pid} survived`),
  ];
  return { outcome, message, result, faults, ms };
}

async function judgeFile(
  pool: SandboxPool,
  { workspace }: World,
  file: string,
  { problem, ...how }: Pick<Attack, 'problem' | 'growth' | 'limitScale'> & { samples?: true },
): Promise<Pick<Attempt, 'outcome' | 'message' | 'result'>> {
  const { growth, limitScale, samples = false } = how;
  const options = {
    workspace,
    problem,
    file,
    growth,
    limitScale,
    samples,
    seed: SEED,
    readInput: nothing,
  };
  try {
    const { result } = await run(options, pool, () => undefined);
    return { outcome: result.verdict, message: result.message, result };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { outcome: 'refused', message: error.message, result: undefined };
  }
}

const nothing = () => Promise.resolve(new Uint8Array());

function mentions(message: string, says: string): boolean {
  let at = 0;
  return says.split('…').every((part) => {
    const found = message.indexOf(part.trim(), at);
    at = found + part.length;
    return found >= 0;
  });
}

/** What a result and its reports must never have in them. */
function looked(result: Result, world: World): string[] {
  const raw = inspect(result, { depth: 8, maxStringLength: null, maxArrayLength: 10_000 });
  const faults = world.leaks(raw).map((what) => `got hold of ${what}`);
  const achieved = new RegExp(`${ACHIEVED}[^\\n'"\`]*`).exec(raw)?.[0];
  if (achieved !== undefined) faults.push(achieved);
  for (const [name, reporter] of Object.entries(REPORTERS)) {
    try {
      const report = reporter(redactHidden(result), CONTEXT);
      faults.push(...world.leaksCases(report).map((what) => `${name} tells ${what}`));
      if (/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u.test(report)) faults.push(`${name} has controls`);
      const commands = report.match(/^::.*$/gm) ?? [];
      const own = name === 'github' && commands.length <= 10 && commands.every(isAnnotation);
      if (commands.length > 0 && !own) faults.push(`${name} begins a line with ::`);
    } catch (error) {
      faults.push(`the reporter ${name} threw ${(error as Error).message}`);
    }
  }
  return faults;
}

/** What the reporter for GitHub itself begins a line with: a place, and the problem's name in the title. */
function isAnnotation(line: string): boolean {
  return /^::(?:error|warning|notice) (?:file=[^,:]*,line=\d+,col=\d+,)?title=[\w-]+(?:%3A [\w -]+)?::/.test(
    line,
  );
}

/** The processes that are still there when the kernel has had time to end them. */
async function survivors(pids: readonly number[]): Promise<string[]> {
  for (let i = 0; i < 300 && stillRunning(pids).length > 0; i++) await wait(10);
  return stillRunning(pids).map((pid) => `${pid} (${commandOf(pid)})`);
}

function commandOf(pid: number): string {
  try {
    return basename(readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0')[0] ?? '');
  } catch {
    return 'gone';
  }
}
