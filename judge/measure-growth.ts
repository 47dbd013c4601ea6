/**
 * The growth check of one axis. The claim under test is "this cost grows faster than asked", decided from
 * CPU time at doubling sizes beside the reference, on the same inputs, in the same run, in two processes that
 * run side by side. It ends as soon as it is certain, in both directions; whoever is to be rejected is
 * measured again in fresh processes first.
 */
import type { Program } from './compile/compile.ts';
import { Random } from './problem/random.ts';
import type { SandboxPool } from './sandbox/pool.ts';
import type { CostClass, Entry, GrowthResult, Limits } from './types.ts';
import { BARS, type Opinion, opinionOf, settle } from './growth/decide.ts';
import { askedSlope, excess, type Measured, slope, topSizes } from './growth/fit.ts';
import { type Cost, Subject } from './subject.ts';

/** One axis of a problem: what is asked, and how inputs are made. */
export interface Axis {
  name: string;
  asked: CostClass;
  from: number;
  to: number;
  make(size: number, random: Random): unknown[];
}

/** The two programs that are measured side by side. */
export interface Contest {
  pool: SandboxPool;
  entry: Entry;
  submission: Program;
  reference: Program;
  memoryMiB: number;
  seed: number;
  /** Whether the submission's output for an input is right. */
  isRight(input: unknown[], output: unknown): boolean;
}

/** A call shorter than this is made several times in a row. */
const SHORTEST_ROUND_MS = 1.5;
const MOST_COPIES = 64;
/** Both programs are called for so long before anything counts: code must be optimised first. */
const WARM_UP_MS = 12;
/** Sizes grow until a call costs about this much … */
const LARGE_COST_MS = 90;
/** … or the next is foreseen to cost more than this. */
const LARGEST_COST_MS = 300;
/** A call that costs so many times what half its size did is stopped. */
const JUMP = 12;
const LEAST_SIZES = 4;
/** Below this cost at the largest size nobody waits for anything, and nobody is rejected. */
const WORTH_REJECTING_MS = 15;
const REPETITIONS = 2;
/** Where no runaway is looked for: loading, warming up, the reference, and sizes known to end. */
const GENEROUS_CPU_MS = 5_000;

interface Size {
  size: number;
  inputJson: string;
  copies: number;
  cpuMs: number;
  referenceCpuMs: number;
}

interface Round {
  sizes: Size[];
  /** Wall time over CPU time of the submission. */
  contention: number;
  /** The submission was stopped: its cost jumped. */
  ranAway: boolean;
}

/** Measures one axis and decides. */
export async function checkAxis(axis: Axis, contest: Contest): Promise<GrowthResult> {
  const limits: Limits = {
    cpuMs: LARGEST_COST_MS,
    memoryMiB: contest.memoryMiB,
    outputBytes: 1 << 28,
  };
  const pair = await loadPair(contest, limits);
  if (!pair) return skipped(axis);
  let round: Round;
  try {
    await warmUp(axis, contest, pair, limits);
    round = await climb(axis, contest, pair, limits);
    if (round.sizes.length < LEAST_SIZES && !round.ranAway) return skipped(axis);
    const first = excessOf(axis, round);
    if (!round.ranAway && (first <= BARS.clearPass || tooCheap(round))) {
      return result(axis, round, 'pass');
    }
    if (!round.ranAway && first < BARS.clearFail) round = await sharpen(round, pair, limits);
  } finally {
    for (const subject of pair) subject.close();
  }
  const opinions: Opinion[] = [opinionOfRound(axis, round)];
  let verdict = settle(opinions);
  while (verdict === undefined) {
    const fresh = await again(axis, contest, round, limits);
    if (!fresh) return result(axis, round, 'inconclusive');
    opinions.push(opinionOfRound(axis, fresh));
    round = fresh;
    verdict = settle(opinions);
  }
  return result(axis, round, verdict);
}

type Pair = readonly [submission: Subject, reference: Subject];

async function loadPair(contest: Contest, limits: Limits): Promise<Pair | undefined> {
  const { pool, entry } = contest;
  const generous = { ...limits, cpuMs: GENEROUS_CPU_MS };
  const [submission, reference] = await Promise.all([
    Subject.load(pool, contest.submission, entry, generous),
    Subject.load(pool, contest.reference, entry, generous),
  ]);
  if (submission && reference) return [submission, reference];
  submission?.close();
  reference?.close();
  return undefined;
}

async function warmUp(axis: Axis, contest: Contest, pair: Pair, limits: Limits): Promise<void> {
  const inputJson = JSON.stringify(makeInput(axis, contest, axis.from));
  const generous = { ...limits, cpuMs: GENEROUS_CPU_MS };
  await Promise.all(
    pair.map(async (subject) => {
      for (let spent = 0, rounds = 0; spent < WARM_UP_MS && rounds < 30; rounds++) {
        const cost = await subject.clock(inputJson, 4, generous);
        if (cost.kind !== 'cost') return;
        spent += 4 * cost.cpuMs;
      }
    }),
  );
}

/** Doubles the size until a call is costly enough to tell classes apart. */
async function climb(axis: Axis, contest: Contest, pair: Pair, limits: Limits): Promise<Round> {
  const sizes: Size[] = [];
  const spent = { cpuMs: 0, wallMs: 0 };
  for (let size = axis.from; size <= axis.to; size *= 2) {
    const last = sizes.at(-1);
    const before = sizes.at(-2);
    const factor = last && before ? Math.max(1, last.cpuMs / before.cpuMs) : 1;
    if (last && (last.cpuMs >= LARGE_COST_MS || last.cpuMs * factor > LARGEST_COST_MS)) break;
    const copies = copiesFor(last ? last.cpuMs : 0);
    const input = makeInput(axis, contest, size);
    const inputJson = JSON.stringify(input);
    const cap = { ...limits, cpuMs: last ? Math.max(40, last.cpuMs * JUMP) : 2_000 };
    const [cost, reference] = await clockBoth(pair, inputJson, copies, cap);
    if (reference.kind !== 'cost' || cost.kind === 'broken') break;
    if (cost.kind === 'runaway') return finished(sizes, spent, true);
    // A submission may fail beyond the constraints; what it costs to be wrong there says nothing.
    const told = await pair[0].output(limits);
    if (told.kind !== 'returned' || !contest.isRight(input, told.output)) break;
    spent.cpuMs += cost.cpuMs;
    spent.wallMs += cost.wallMs;
    sizes.push({ size, inputJson, copies, cpuMs: cost.cpuMs, referenceCpuMs: reference.cpuMs });
  }
  return finished(sizes, spent, false);
}

function finished(
  sizes: Size[],
  spent: { cpuMs: number; wallMs: number },
  ranAway: boolean,
): Round {
  return { sizes, contention: spent.wallMs / Math.max(spent.cpuMs, 1e-3), ranAway };
}

/** Repeats the largest sizes and keeps each one's least cost: noise only ever adds. */
async function sharpen(round: Round, pair: Pair, limits: Limits): Promise<Round> {
  const spent = { cpuMs: 0, wallMs: 0 };
  const sizes = top(round.sizes).map((size) => ({ ...size }));
  const generous = { ...limits, cpuMs: GENEROUS_CPU_MS };
  for (let i = 0; i < REPETITIONS; i++) {
    for (const size of sizes) {
      const [cost, reference] = await clockBoth(pair, size.inputJson, size.copies, generous);
      if (cost.kind !== 'cost' || reference.kind !== 'cost') return round;
      spent.cpuMs += cost.cpuMs;
      spent.wallMs += cost.wallMs;
      size.cpuMs = Math.min(size.cpuMs, cost.cpuMs);
      size.referenceCpuMs = Math.min(size.referenceCpuMs, reference.cpuMs);
    }
  }
  return finished(sizes, spent, false);
}

/** The window once more, in processes that have seen nothing of the first. */
async function again(
  axis: Axis,
  contest: Contest,
  round: Round,
  limits: Limits,
): Promise<Round | undefined> {
  const pair = await loadPair(contest, limits);
  if (!pair) return undefined;
  try {
    await warmUp(axis, contest, pair, limits);
    if (round.ranAway) return await climb(axis, contest, pair, limits);
    const blank = round.sizes.map((s) => ({ ...s, cpuMs: Infinity, referenceCpuMs: Infinity }));
    const fresh = await sharpen({ ...round, sizes: blank }, pair, limits);
    return fresh.sizes.every(({ cpuMs }) => Number.isFinite(cpuMs)) ? fresh : undefined;
  } finally {
    for (const subject of pair) subject.close();
  }
}

function clockBoth(
  [submission, reference]: Pair,
  inputJson: string,
  copies: number,
  limits: Limits,
): Promise<[Cost, Cost]> {
  const generous = { ...limits, cpuMs: GENEROUS_CPU_MS };
  return Promise.all([
    submission.clock(inputJson, copies, limits),
    reference.clock(inputJson, copies, generous),
  ]);
}

function copiesFor(cpuMs: number): number {
  if (cpuMs >= SHORTEST_ROUND_MS) return 1;
  return Math.min(MOST_COPIES, Math.ceil(SHORTEST_ROUND_MS / Math.max(cpuMs, 1e-3)));
}

function makeInput(axis: Axis, contest: Contest, size: number): unknown[] {
  return axis.make(size, randomFor(contest.seed, axis.name, size));
}

function randomFor(seed: number, axis: string, size: number): Random {
  return new Random(
    [...`${axis}/${size}`].reduce((h, c) => Math.imul(h, 31) + c.charCodeAt(0), seed),
  );
}

function top(sizes: readonly Size[]): Size[] {
  return sizes.slice(-topSizes(asMeasured(sizes)).sizes.length);
}

function asMeasured(sizes: readonly Size[]): Measured {
  return {
    sizes: sizes.map(({ size }) => size),
    cpuMs: sizes.map(({ cpuMs }) => Math.max(cpuMs, 1e-4)),
    referenceCpuMs: sizes.map(({ referenceCpuMs }) => Math.max(referenceCpuMs, 1e-4)),
  };
}

function excessOf({ asked }: Axis, { sizes }: Round): number {
  return sizes.length < 2 ? 0 : excess(asked, topSizes(asMeasured(sizes)));
}

function opinionOfRound(axis: Axis, round: Round): Opinion {
  if (round.ranAway) return 'fail';
  return tooCheap(round) ? 'pass' : opinionOf(excessOf(axis, round), round.contention);
}

function tooCheap({ sizes }: Round): boolean {
  return (sizes.at(-1)?.cpuMs ?? 0) < WORTH_REJECTING_MS;
}

function result(axis: Axis, round: Round, verdict: GrowthResult['verdict']): GrowthResult {
  const measured = asMeasured(round.sizes);
  const window = topSizes(measured);
  const enough = window.sizes.length >= 2;
  return {
    axis: axis.name,
    asked: axis.asked,
    verdict,
    measured: enough ? slope(window.sizes, window.cpuMs) : 0,
    reference: enough ? slope(window.sizes, window.referenceCpuMs) : 0,
    limit: enough ? askedSlope(axis.asked, window.sizes) + BARS.fail : 0,
    ...measured,
  };
}

function skipped(axis: Axis): GrowthResult {
  return result(axis, { sizes: [], contention: 1, ranAway: false }, 'skipped');
}
