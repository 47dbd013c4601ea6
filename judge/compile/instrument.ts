/**
 * A compiled script made to tell where it was, for a second look at a failing case. What is found out leaves
 * the sandbox as an exception whose `stack` names a place in the script as it was before.
 */
import { rewrite } from './rewrite.ts';

/** The name of the exception by which a script with a clock in it says where it was. */
export const STILL_RUNNING = 'StillRunning';

/**
 * A script that looks at the clock in every loop and function. After `ms` of wall time it throws
 * {@link STILL_RUNNING}, whose message is `loop` or `function`.
 *
 * The loop that does not end is the innermost of those that were not entered in the second half of that time
 * but went on turning. Where there is none, a recursion branches without end: then it is the function called
 * most, if possible one that calls itself.
 *
 * @param scriptName how stack traces call the script
 * @returns undefined when the script cannot be read
 */
export async function withClock(
  script: string,
  scriptName: string,
  ms: number,
): Promise<string | undefined> {
  return rewrite(
    script,
    (clock, i, { kind }) =>
      kind === 'loop'
        ? { before: `${clock}.enter(${i});`, start: `${clock}.turn(${i});` }
        : { start: `${clock}.call(${i});` },
    (clock, spots) => `const ${clock} = (() => {
      const spots = ${JSON.stringify(spots)};
      const now = performance.now.bind(performance);
      const entered = new Float64Array(spots.length);
      const turned = new Float64Array(spots.length);
      const calls = new Float64Array(spots.length);
      const began = now();
      let ticks = 0, next = 1, stride = 1, last = began, half = -1;
      const find = () => {
        let found = -1;
        for (const i of spots.keys()) {
          if (turned[i] <= half || entered[i] > half) continue;
          if (found < 0 || entered[i] > entered[found]) found = i;
        }
        if (found >= 0) return spots[found];
        const called = [...spots.keys()].sort((a, b) => calls[b] - calls[a]).filter((i) => calls[i] > 0);
        return spots[called.find((i) => spots[i].recursive) ?? called[0]];
      };
      const look = () => {
        const time = now();
        stride = time - last < 1 ? 2 * stride : Math.ceil(stride / 2);
        next = ticks + stride;
        last = time;
        if (half < 0 && time - began > ${ms / 2}) {
          half = ticks;
          calls.fill(0);
        }
        if (time - began < ${ms}) return;
        next = 0;
        const { kind, line, column } = find();
        throw Object.assign(new Error(kind), {
          name: '${STILL_RUNNING}',
          stack: '${scriptName}:' + line + ':' + column,
        });
      };
      return {
        enter(i) { entered[i] = ++ticks; },
        turn(i) { turned[i] = ++ticks; if (ticks >= next) look(); },
        call(i) { calls[i]++; if (++ticks >= next) look(); },
      };
    })();`,
  );
}

/**
 * A script that counts how deep each function's calls are nested. The `stack` of every error then is only the
 * deepest function's place, and how many of its calls were under way at once: `submission.js:12:3 61000`.
 *
 * @param scriptName how stack traces call the script
 * @returns undefined when the script cannot be read
 */
export async function withDepth(script: string, scriptName: string): Promise<string | undefined> {
  return rewrite(
    script,
    // No calls, which would need stack where there is none left, and no `finally`, of which a million in a row
    // cost seconds: a caught exception leaves the counts too high.
    (depth, i, { kind }) =>
      kind === 'loop'
        ? undefined
        : {
            start: `if(++${depth}.now[${i}]>${depth}.most[${i}])${depth}.most[${i}]=${depth}.now[${i}];`,
            leave: `${depth}.now[${i}]--;`,
          },
    (depth, spots) => `const ${depth} = (() => {
      const spots = ${JSON.stringify(spots)};
      const most = new Float64Array(spots.length);
      Error.prepareStackTrace = () => {
        let found = 0;
        for (const i of spots.keys()) if (most[i] > most[found]) found = i;
        return '${scriptName}:' + spots[found].line + ':' + spots[found].column + ' ' + most[found];
      };
      return { now: new Float64Array(spots.length), most };
    })();`,
  );
}
