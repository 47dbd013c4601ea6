/**
 * A compiled script made to tell where it was, for a second look at a failing case. What is found out leaves
 * the sandbox as an exception whose `stack` names a place in the script as it was before.
 */
import { rewrite, type Spot } from './rewrite.ts';
import { EACH_CALL, STILL_RUNNING } from './script.ts';

/**
 * A script that looks at the clock in every loop and function. After `ms` of wall time it throws
 * {@link STILL_RUNNING}, whose message is `loop` or `function`. Between two looks at most a quarter of that time
 * counts: for longer, the process had no processor, or nothing had been called yet.
 *
 * The loop that does not end is the innermost of those that were not entered in the second half of that time
 * but went on turning. Where there is none, a recursion branches without end: then it is the function called
 * most, if possible one that calls itself.
 *
 * @param scriptName how stack traces call the script
 * @returns undefined when the script cannot be read
 */
export function withClock(script: string, scriptName: string, ms: number): string | undefined {
  return rewrite(
    script,
    (clock, i, { kind }) =>
      kind === 'loop'
        ? { before: `${clock}.enter(${i});`, start: `${clock}.turn(${i});` }
        : kind === 'function'
          ? { start: `${clock}.call(${i});` }
          : undefined,
    (clock, spots) => `const ${clock} = (() => {
      const spots = ${JSON.stringify(spots)};
      const now = performance.now.bind(performance);
      const entered = new Float64Array(spots.length);
      const turned = new Float64Array(spots.length);
      const calls = new Float64Array(spots.length);
      let ticks = 0, next = 1, stride = 1, last = now(), spent = 0, half = -1;
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
        spent += Math.min(time - last, ${ms / 4});
        last = time;
        if (half < 0 && spent >= ${ms / 2}) {
          half = ticks;
          calls.fill(0);
        }
        if (spent < ${ms}) return;
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
export function withDepth(script: string, scriptName: string): string | undefined {
  return rewrite(
    script,
    // No calls, which would need stack where there is none left, and no `finally`, of which a million in a row
    // cost seconds: a caught exception leaves the counts too high.
    (depth, i, { kind }) =>
      kind !== 'function'
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

/** The methods that hand a text to a regular expression. */
const PATTERN_METHODS = new Set([
  'test',
  'exec',
  'match',
  'matchAll',
  'replace',
  'replaceAll',
  'search',
  'split',
]);

/**
 * A script that prints some of the calls that regular expressions work in, each before it is made: `12:3` is the
 * twelfth call, made at spot 3. What else it prints is left out. An engine that backtracks for ever is in the call
 * that was begun last.
 *
 * @param from the number of the first call that is printed
 * @param step how many calls further the next one is; undefined: the first ones all, and ever fewer of those after them
 * @returns undefined when the script cannot be read
 */
export function withPatterns(
  script: string,
  from: number,
  step: number | undefined,
): Marked | undefined {
  let spots: readonly Spot[] = [];
  const text = rewrite(
    script,
    (name, i, { kind, method }) =>
      kind === 'call' && PATTERN_METHODS.has(method!) ? { start: `${name}(${i},` } : undefined,
    (name, all) => {
      spots = all;
      return `const ${name} = (() => {
        const print = console.log.bind(console);
        for (const method of Object.keys(console)) console[method] = () => {};
        let calls = 0, next = ${from};
        return (i, argument) => {
          if (++calls >= next) {
            print(calls + ':' + i);
            next = calls + ${step ?? `(calls < ${EACH_CALL} ? 1 : calls >> 1)`};
          }
          return argument;
        };
      })();`;
    },
  );
  return text === undefined ? undefined : { script: text, spots };
}

/** A script, and the spots that it names by number. */
export interface Marked {
  script: string;
  spots: readonly Spot[];
}
