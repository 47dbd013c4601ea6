/** The debugging session that watch mode may have beside its judgements. */
import { type Debugging, howToAttach, startDebug } from '../commands/debug.ts';
import type { SandboxPool } from '../sandbox/pool.ts';
import { USUAL_PORT } from '../sandbox/runtime.ts';
import type { Result } from '../types.ts';
import { decidingCase } from '../verdict.ts';
import type { EventQueue } from './events.ts';
import type { Practice } from './practice.ts';

export class DebugSession {
  #debugging: Debugging | undefined;

  constructor(private readonly events: EventQueue) {}

  /**
   * Runs the failing case, made as small as it could be, for a debugger to attach to; the first sample where
   * nothing fails.
   *
   * @returns what to attach; undefined when it does not come to that: the event `debugged` has the result
   * @throws UsageError when the submission is not there
   */
  async start(
    workspace: string,
    { problem, path, seed }: Practice,
    result: Result | undefined,
    pool: SandboxPool,
  ): Promise<string | undefined> {
    this.stop();
    const failing = result && decidingCase(result.cases)?.name;
    const found = result?.counterexample;
    const debugging = await startDebug(
      {
        ...{ workspace, problem: problem.id, file: path, seed, port: USUAL_PORT, wait: true },
        ...(failing === undefined ? {} : { case: failing }),
        ...(found ? { input: JSON.stringify(found.input) } : {}),
      },
      () => pool,
    );
    this.#debugging = debugging;
    void debugging.result.then((result) => {
      // One that was stopped has nothing to tell.
      if (debugging === this.#debugging) this.events.push({ kind: 'debugged', result });
    });
    return debugging.url === undefined ? undefined : howToAttach(debugging, debugging.url);
  }

  /** Ends it. @returns whether there was one */
  stop(): boolean {
    const debugging = this.#debugging;
    this.#debugging = undefined;
    debugging?.stop();
    return debugging !== undefined;
  }
}
