/**
 * Watch mode: one loop that consumes events, one after the other, and keeps the state. Only the last content of
 * a file counts: a save while a judgement is under way calls that off, with every process of it, and begins
 * anew; what a judgement that was called off still tells is passed over by its number.
 */
import { dirname, join, resolve, sep } from 'node:path';
import type { Snapshot } from '../compile/source.ts';
import { judgeCases, judgeGrowth, type JudgeOptions } from '../judge.ts';
import type { PlannedCase } from '../plan.ts';
import { type JudgeEvent, progressText } from '../progress.ts';
import { type Lease, processesFor, type SandboxPool } from '../sandbox/pool.ts';
import { type Result, UsageError } from '../types.ts';
import { decidingCase } from '../verdict.ts';
import { remember } from '../workspace.ts';
import { changeSince } from './change.ts';
import { DebugSession } from './debug.ts';
import type { EventQueue, WatchEvent } from './events.ts';
import { isSame, readSubmission } from './files.ts';
import { pressKey } from './press.ts';
import { initialState, type WatchState } from './state.ts';
import { openSubject, planFor, problemOf, type Subject } from './subject.ts';

/** Where the state is shown. */
export interface Display {
  /** Saves are noticed from now on. */
  ready(): void;
  /** The state is another; shown at once or when there is time for it. */
  show(state: WatchState): void;
  /** A verdict is there, or has been added to. */
  verdict(state: WatchState): void;
  resize(): void;
  close(): void;
}

export interface WatchOptions {
  workspace: string;
  /** Undefined: whichever solution is saved. */
  problem: string | undefined;
  file: string | undefined;
  growth: boolean;
  /** Undefined: the day's. */
  seed: number | undefined;
}

/** One judgement under way. */
interface Run {
  number: number;
  lease: Lease;
  snapshot: Snapshot;
  startedAt: number;
}

export class WatchLoop {
  readonly state: WatchState;
  /** What is judged; undefined while no problem has been named. */
  subject: Subject | undefined;
  #run: Run | undefined;
  #runs = 0;
  /** The result of the content before. */
  #before: Result | undefined;
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
        this.state.trouble = error.message;
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
      case 'trouble':
        this.state.trouble = event.message;
        break;
      case 'fault':
        throw event.error;
    }
  }

  /** Judges this problem from now on. @throws UsageError when it cannot be loaded */
  async open(problem: string, file?: string): Promise<void> {
    this.#callOff();
    const named = file ?? (problem === this.options.problem ? this.options.file : undefined);
    this.subject = await openSubject(this.options, problem, named);
    this.watchAlso(this.subject.problem.folder);
    this.watchAlso(this.subject.path);
    this.#judged = undefined;
    Object.assign(this.state, initialState(this.state.growth), {
      problem: this.subject.problem,
      file: this.subject.shown,
      reveal: this.state.reveal,
    });
    this.#warm();
  }

  /** Judges what is on the disk, unless it has been judged; `again` in any case. */
  async look(again = false): Promise<void> {
    if (!this.subject) return;
    const now = await readSubmission(this.subject.path, this.subject.shown);
    if (!now) {
      this.#callOff();
      this.#judged = undefined;
      this.state.phase = 'waiting';
      return;
    }
    if (!again && this.#judged && (await isSame(this.#judged, now))) return;
    this.state.trouble = undefined;
    if (!again) this.state.notice = undefined;
    this.#begin(now, planFor(this.subject, this.state.scope));
  }

  /** Begins a debugging session, or ends it. A judgement ends it as well. */
  async debug(): Promise<void> {
    if (this.#stopDebugging()) return;
    const { workspace } = this.options;
    const text = await this.#session.start(workspace, this.subject!, this.state.result, this.pool);
    if (text === undefined) return;
    const panel = { title: DEBUGGING, kind: 'text', text: `${text}\n\nd ends it` };
    Object.assign(this.state, { panel, scroll: 0 });
  }

  #stopDebugging(): boolean {
    if (this.state.panel?.title === DEBUGGING) this.state.panel = undefined;
    return this.#session.stop();
  }

  interrupt(): void {
    this.#interrupted = true;
    this.events.push({ kind: 'end' });
  }

  async #fileChanged({ path, again }: Extract<WatchEvent, { kind: 'file' }>): Promise<void> {
    const changed = resolve(this.options.workspace, path);
    // A second look at another solution, saved before this one, is no reason to go back to it.
    const follows = this.options.problem === undefined && !again;
    const followed = follows && problemOf(this.options, changed);
    if (followed && followed !== this.subject?.problem.id) await this.open(followed, changed);
    if (!this.subject) return;
    const { problem, ownCases } = this.subject;
    if (changed === ownCases || changed.startsWith(problem.folder + sep)) {
      if (!(await this.#reload())) return;
      await this.look(true);
    } else {
      await this.look();
    }
  }

  /** Reads the problem and the user's own cases again; false when they are what they were. */
  async #reload(): Promise<boolean> {
    const before = this.subject!;
    this.subject = await openSubject(this.options, before.problem.id, before.path);
    this.state.problem = this.subject.problem;
    return this.subject.digest !== before.digest;
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
    if (this.state.panel?.kind === 'text') this.state.panel = undefined;
    const { seed, own } = this.subject!;
    const options: JudgeOptions = { seed, own, plan: failedFirst(plan, failed) };
    const tell = (event: JudgeEvent) => this.events.push({ kind: 'progress', run: number, event });
    judgeCases(this.subject!.problem, snapshot.source, options, lease, tell).then(
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
      this.watchAlso(join(dirname(this.subject!.path), path));
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
    if (scope !== 'all' || !result) return;
    this.state.notice = remember(this.options.workspace, result) ?? this.state.notice;
  }

  /** Boots sandboxes for the next save: for the cases, and for a counterexample. */
  #warm(): void {
    const { entry } = this.subject!.problem;
    this.pool.warm(2 * processesFor(entry));
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
