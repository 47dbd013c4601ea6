/** Makes a script count itself, and keeps what is needed to say which line did how much. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../base/once.ts';
import { packageRoot } from '../../base/package.ts';
import type { Program } from '../../compile/compile.ts';
import { locateFirst } from '../../compile/locate.ts';
import { quote } from '../../compile/quote.ts';
import type { Site } from '../../counting/sites.ts';
import type { Countable } from '../../sandbox/protocol.ts';
import { rewriteToCount } from '../../syntax/syntax.ts';
import type { CountedProgram } from '../language.ts';

const built = (name: string) => readFileSync(join(packageRoot(), 'dist', name), 'utf8');

/** What makes a realm count, as text. */
const realm = once(() => built('counting.js'));

/** Libraries that count themselves, by name. */
const libraries = once(
  () => JSON.parse(built('counting-libraries.json')) as Record<string, string>,
);

/** How a script that uses a library names it. */
const MENTIONS: Record<string, RegExp> = {
  lodash: /\b_\b/,
  '@datastructures-js/queue': /\bQueue\b/,
  '@datastructures-js/deque': /\bDeque\b/,
  '@datastructures-js/priority-queue': /PriorityQueue\b/,
  'priority-queue-5': /PriorityQueue\b/,
};

/** A script that counts itself. */
export interface CountedScript extends CountedProgram {
  countable: Extract<Countable, { rewritten: unknown }>;
  /** The places that units are counted for, by number. */
  sites: readonly Site[];
}

/**
 * Rewrites a program so that it counts itself. The names that are put in are new ones each time, so that no
 * submission can know them.
 *
 * @returns undefined when the script cannot be read: nested too deeply, or newer than the parser
 */
export async function prepareCounting(program: Program): Promise<CountedScript | undefined> {
  const { script: plain, others, queues } = program;
  const secret = `$${randomBytes(10).toString('hex')}`;
  const rewriting = await rewriteToCount(plain, secret);
  if (!rewriting) return undefined;
  const { script, sites, places } = rewriting;
  const mentioned = Object.entries(libraries()).filter(([name]) => MENTIONS[name]?.test(plain));
  return {
    countable: {
      realm: realm(),
      rewritten: {
        script,
        plain,
        secret,
        places,
        sites: sites.length,
        libraries: Object.fromEntries(mentioned),
      },
      others,
      ...(queues === undefined ? {} : { queues }),
    },
    sites,
    async locate(number, _, source) {
      const site = sites[number]!;
      const place = await locateFirst([site], program, source);
      return place && { ...place, what: await quote(site, place, program, source) };
    },
  };
}
