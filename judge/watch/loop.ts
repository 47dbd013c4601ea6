/**
 * Watch mode: one loop that consumes events, one after the other, and keeps the state. Only the last content of
 * a file counts: a save while a judgement is under way calls that off, with every process of it, and begins
 * anew; what a judgement that was called off still tells is passed over by its number.
 */
import { dirname, join, resolve, sep } from 'node:path';
import type { Snapshot } from '../compile/source.ts';
import { judgeCases, judgeGrowth, type JudgeOptions } from '../judging/judge.ts';
import type { PlannedCase } from '../judging/plan-cases.ts';
import { type JudgeEvent, progressText } from '../judging/progress.ts';
import { languageOf } from '../languages/index.ts';
import { usualSolution } from '../problem/starter.ts';
import { isAttempt, isUntouched } from '../problem/attempt.ts';
import { type Lease, processesFor, type SandboxPool } from '../sandbox/pool.ts';
import { type Result, UsageError } from '../types.ts';
import { decidingCase } from '../verdict.ts';
import { remember } from '../workspace.ts';
import { changeSince } from './change.ts';
import { DebugSession } from './debug.ts';
import type { Controls } from './controls.ts';
import type { Display } from './display.ts';
import type { EventQueue, WatchEvent } from './events.ts';
import { isSame, readSubmission } from './files.ts';
import { pressKey } from './actions.ts';
import { beginSolution } from './begin.ts';
import type { WatchOptions } from './options.ts';
import { initialState, type WatchState } from './state.ts';
import { openPractice, planFor, problemOf, statementPanel, type Practice } from './practice.ts';

/** One judgement under way. */
interface Run {
  number: number;
  lease: Lease;
  snapshot: Snapshot;
  startedAt: number;
}

export class WatchLoop implements Controls {
  readonly state: WatchState;
  /** What is judged; undefined while no problem has been named. */
  practice: Practice | undefined;
  #run: Run | undefined;
  #runs = 0;
  /** The result of the content before. */
  #before: Result | undefined;
  /** Whether the statement of this problem was shown unasked. */
  #introduced = false;
  /** What the last judgement was begun for. */
  #judged: Snapshot | undefined;
  #interrupted = false;
  readonly #session: DebugSession;

  constructor(
    readonly options: WatchOptions,
    private readonly pool: SandboxPool,
    readonly events: EventQueue,
    private readonly display: Display,
    /** Watches a folder or a file as well. */
    private readonly watchAlso: (path: string) => void,
  ) {
    this.state = initialState(options.growth);
    this.#session = new DebugSession(events);
  }

  /** Runs until it is asked to end; false when that was by an interrupt. */
  async run(): Promise<boolean> {
    if (this.options.problem !== undefined) await this.open(this.options.problem);
    await this.look();
    this.display.show(this.state);
    for (;;) {
      const event = await this.events.next();
      if (event.kind === 'end') break;
      try {
        await this.#handle(event);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        this.#complain(error.message);
      }
      this.display.show(this.state);
    }
    this.#callOff();
    return !this.#interrupted;
  }

  async #handle(event: Exclude<WatchEvent, { kind: 'end' }>): Promise<void> {
    switch (event.kind) {
      case 'file':
        await this.#fileChanged(event);
        break;
      case 'key':
        await pressKey(this, event.key);
        break;
      case 'resize':
        this.display.resize();
        break;
      case 'progress':
        if (event.run === this.#run?.number) this.#progress(event.event);
        break;
      case 'judged':
        if (event.run === this.#run?.number) this.#verdict(event);
        break;
      case 'grown':
        if (event.run === this.#run?.number) this.#grown(event);
        break;
      case 'debugged':
        this.#stopDebugging();
        this.state.notice = `debugged: ${event.result.message}`;
        break;
      case 'edited':
        this.state.notice = event.trouble;
        await this.look();
        break;
      case 'trouble':
        this.#complain(event.message);
        break;
      case 'fault':
        throw event.error;
    }
  }

  /** What went wrong is shown in place of everything else. */
  #complain(message: string): void {
    Object.assign(this.state, { trouble: message, panel: undefined });
  }

  /** Judges this problem from now on. @throws UsageError when it cannot be loaded */
  async open(problem: string, file?: string): Promise<void> {
    const named = file ?? (problem === this.options.problem ? this.options.file : undefined);
    const practice = await openPractice(this.options, problem, named);
    this.#callOff();
    this.practice = practice;
    this.watchAlso(this.practice.problem.folder);
    this.watchAlso(this.practice.path);
    this.#judged = undefined;
    this.#introduced = false;
    Object.assign(this.state, initialState(this.state.growth), {
      problem: this.practice.problem,
      file: this.practice.shown,
      reveal: this.state.reveal,
    });
    this.#warm();
  }

  /** Judges what is on the disk, unless it has been judged; `again` in any case. */
  async look(again = false): Promise<void> {
    if (!this.practice) return;
    const now = await readSubmission(this.practice.path, this.practice.shown);
    if (!now) {
      this.#callOff();
      if (again) this.state.notice = 'there is nothing to judge yet';
      await this.#wait(false);
      return;
    }
    if (!again && this.#judged && (await isSame(this.#judged, now))) return;
    this.state.trouble = undefined;
    // A verdict on a starter says nothing to anybody who has not asked for it.
    if (!again && !this.#judged && isUntouched(this.practice.problem, now.source.text)) {
      await this.#wait(true);
      return;
    }
    if (!again) this.state.notice = undefined;
    // A save is answered by its verdict, whatever was looked at before; curves that are asked for are awaited.
    if (!again || this.state.panel?.kind !== 'growth') this.state.panel = undefined;
    this.#begin(now, planFor(this.practice, this.state.scope));
  }

  /** Reads the problem and the user's own cases again, and judges again if they are not what they were. */
  async refresh(): Promise<void> {
    const before = this.practice!;
    this.practice = await openPractice(this.options, before.problem.id, before.path);
    this.state.problem = this.practice.problem;
    if (this.practice.digest !== before.digest) await this.look(this.#judged !== undefined);
  }

  /** There is nothing to judge yet: meanwhile the statement is there to read. */
  async #wait(untouched: boolean): Promise<void> {
    const { state } = this;
    this.#judged = undefined;
    Object.assign(state, { phase: 'waiting', untouched, result: undefined, change: undefined });
    if (this.#introduced) return;
    this.#introduced = true;
    state.panel ??= await statementPanel(this.practice!);
  }

  /** Begins a debugging session, or ends it. A judgement ends it as well. */
  async debug(): Promise<void> {
    if (this.#stopDebugging()) return;
    const { workspace } = this.options;
    const text = await this.#session.start(workspace, this.practice!, this.state.result, this.pool);
    if (text === undefined) return;
    this.state.panel = { title: DEBUGGING, kind: 'text', text: `${text}\n\npress d to stop` };
    this.state.scroll = 0;
  }

  #stopDebugging(): boolean {
    if (this.state.panel?.title === DEBUGGING) this.state.panel = undefined;
    return this.#session.stop();
  }

  mostScroll(): number {
    return this.display.mostScroll(this.state);
  }

  async edit(): Promise<void> {
    const { practice, options } = this;
    const { problem, path } = practice!;
    // Of another name it is the editor that begins it.
    const isUsual = path === join(options.workspace, usualSolution(problem.id, problem.entry));
    if (isUsual) await beginSolution(options.workspace, problem.id);
    this.state.notice = this.display.edit(path, (trouble) =>
      this.events.push({ kind: 'edited', trouble }),
    );
  }

  interrupt(): void {
    this.#interrupted = true;
    this.events.push({ kind: 'end' });
  }

  async #fileChanged({ path, again }: Extract<WatchEvent, { kind: 'file' }>): Promise<void> {
    const changed = resolve(this.options.workspace, path);
    // A second look at another solution, saved before this one, is no reason to go back to it.
    const saved = again ? undefined : problemOf(this.options, changed);
    if (saved !== undefined && changed !== this.practice?.path && this.#follows(saved)) {
      await this.open(saved, changed);
    }
    if (!this.practice) return;
    const { problem, ownCases } = this.practice;
    if (changed === ownCases || changed.startsWith(problem.folder + sep)) {
      await this.refresh();
    } else {
      await this.look();
    }
  }

  /** Whether the solution saved last is judged from then on: of this problem unless a file was named, or of any. */
  #follows(saved: string): boolean {
    const { problem, file } = this.options;
    return saved === this.practice?.problem.id ? file === undefined : problem === undefined;
  }

  #begin(snapshot: Snapshot, plan: PlannedCase[]): void {
    const failed = this.state.result && decidingCase(this.state.result.cases)?.name;
    this.#callOff();
    this.#judged = snapshot;
    this.#before = this.state.result;
    const lease = this.pool.lease();
    const number = ++this.#runs;
    this.#run = { number, lease, snapshot, startedAt: performance.now() };
    Object.assign(this.state, { phase: 'judging', progress: '', scroll: 0 });
    const { seed, own } = this.practice!;
    const options: JudgeOptions = { seed, own, plan: failedFirst(plan, failed) };
    const tell = (event: JudgeEvent) => this.events.push({ kind: 'progress', run: number, event });
    judgeCases(this.practice!.problem, snapshot.source, options, lease, tell).then(
      (judged) => this.events.push({ kind: 'judged', run: number, judged }),
      (error: unknown) => this.events.push({ kind: 'fault', error }),
    );
  }

  /** A verdict is shown as soon as it is known; what makes it teach more comes after it. */
  #progress(event: JudgeEvent): void {
    const { state } = this;
    state.progress = progressText(event) ?? state.progress;
    if (event.kind !== 'decided') return;
    this.#show(event.result, 'settling');
    state.elapsedMs = performance.now() - this.#run!.startedAt;
    this.display.verdict(state);
  }

  #verdict({ run, judged }: Extract<WatchEvent, { kind: 'judged' }>): void {
    const { state } = this;
    const measures = judged.result.verdict === 'AC' && state.growth && state.scope === 'all';
    // A file elsewhere than in solutions/ may import others that nobody watches yet.
    for (const path of this.#run!.snapshot.siblings.keys()) {
      this.watchAlso(join(dirname(this.practice!.path), path));
    }
    const settled = state.phase === 'settling' && state.result?.verdict === judged.result.verdict;
    if (!settled) state.elapsedMs = performance.now() - this.#run!.startedAt;
    this.#show(judged.result, measures ? 'measuring' : 'idle');
    if (!measures || !settled) this.display.verdict(state);
    if (measures)
      void judgeGrowth(judged).then((result) => this.events.push({ kind: 'grown', run, result }));
    else this.#finish();
  }

  /** A result, and what is different from the one for the content before. */
  #show(result: Result, phase: WatchState['phase']): void {
    const change = this.#before && changeSince(this.#before, result);
    Object.assign(this.state, { result, phase, change });
  }

  #grown({ result }: Extract<WatchEvent, { kind: 'grown' }>): void {
    this.#show(result, 'idle');
    this.display.verdict(this.state);
    this.#finish();
  }

  #finish(): void {
    this.#run?.lease.end();
    this.#run = undefined;
    this.#warm();
    const { result, scope } = this.state;
    const { problem } = this.practice!;
    if (scope !== 'all' || !result || !isAttempt(problem, this.#judged!.source.text)) return;
    this.state.notice = remember(this.options.workspace, result) ?? this.state.notice;
  }

  /** Boots sandboxes for the next save: for the cases, and for a counterexample. */
  #warm(): void {
    const { problem, path } = this.practice!;
    const { image } = languageOf({ name: path });
    this.pool.warm(2 * processesFor(problem.entry), 'cases', image);
  }

  #callOff(): void {
    this.#stopDebugging();
    this.#run?.lease.end();
    this.#run = undefined;
  }
}

const DEBUGGING = 'debugger';

/** The case that failed last comes first: that is what is being mended. */
function failedFirst(plan: PlannedCase[], name: string | undefined): PlannedCase[] {
  const failed = plan.find((planned) => planned.name === name);
  return failed ? [failed, ...plan.filter((planned) => planned !== failed)] : plan;
}
