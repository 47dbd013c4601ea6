/**
 * How often the submission's own code was executed: V8's precise block coverage, summed. It counts turns of
 * loops and calls, not the work inside built-in functions, and no noise of the machine reaches it.
 */
import { SCRIPT_NAME } from '../protocol.ts';

/** What the session answers to `Profiler.takePreciseCoverage`. */
interface Coverage {
  result: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

/**
 * Starts counting. It must happen before the submission is loaded; the permission that it needs is given up
 * at once.
 *
 * @returns a function that tells what was counted since it was called last
 */
export async function startCounter(runtime: typeof Deno): Promise<() => Promise<number>> {
  const { Session } = await import('node:inspector');
  const session = new Session();
  session.connect();
  runtime.permissions.revokeSync({ name: 'sys', kind: 'inspector' });
  const post = session.post.bind(session);
  const ask = <T>(method: string, parameters: object = {}) =>
    new Promise<T>((resolve, reject) => {
      post(method, parameters, (error, answer) => {
        if (error) reject(error);
        else resolve(answer as T);
      });
    });
  await ask('Profiler.enable');
  await ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  return async () => {
    const { result } = await ask<Coverage>('Profiler.takePreciseCoverage');
    let count = 0;
    for (const { url, functions } of result) {
      if (url !== SCRIPT_NAME) continue;
      for (const { ranges } of functions) for (const range of ranges) count += range.count;
    }
    return count;
  };
}
