import { defineGenerators, type Operations, type Random } from 'coding-round-judge';
import * as fc from 'fast-check';
import problem from './problem.ts';

interface Event {
  profile: string;
  title: string;
  device: string;
  position: number;
  at: number;
}
type Call = [event: Event] | [profile: string, limit: number];

const DEVICES = ['phone', 'tablet', 'tv', 'tv2', 'web'];

function operations(calls: readonly Call[]): Operations {
  return [
    ['ContinueWatching', ...calls.map(({ length }) => (length === 1 ? 'update' : 'row'))],
    [[], ...calls],
  ];
}

/** One in ten is finished; the others are at any position, in hundredths. */
const position = (random: Random) =>
  random.integer(1, 10) === 1 ? 1 : random.integer(0, 99) / 100;

/** `count` different times in the order in which the reports arrive: most of them a little late. */
function times(random: Random, count: number): number[] {
  const sent = random.list(count, (i) => ({ at: 10 * i, came: i + random.integer(0, 50) }));
  return sent.sort((a, b) => a.came - b.came).map(({ at }) => at);
}

/** Half of the calls are for one busy profile with twenty titles, the others for many profiles with eight each. */
function household(random: Random, count: number): Operations {
  const others = Math.ceil(count / 64);
  const busy = () => random.fraction() < 0.5;
  return operations(
    times(random, count).map((at): Call => {
      const isBusy = busy();
      const profile = isBusy ? 'kim' : `profile ${random.integer(1, others)}`;
      if (random.integer(1, 12) === 1) return [profile, random.integer(1, 10)];
      const title = `title ${random.integer(1, isBusy ? 20 : 8)}`;
      return [{ profile, title, device: random.pick(DEVICES), position: position(random), at }];
    }),
  );
}

/** One profile with this many titles, each reported twice, and a few rows. */
function binge(random: Random, titles: number): Operations {
  const shown = random.shuffle(random.list(2 * titles, (i) => i % titles));
  const ats = times(random, shown.length);
  const updates = shown.map((title, i): Call => [
    {
      profile: 'kim',
      title: `title ${title}`,
      device: random.pick(DEVICES),
      position: position(random),
      at: ats[i]!,
    },
  ]);
  const row: Call = ['kim', 20];
  return operations([...updates.slice(0, titles), row, ...updates.slice(titles), row, row]);
}

/** Almost as many titles as there may be calls, with one report each; a hundred per profile, all shown. */
function fullRows(random: Random, profiles: number): Operations {
  const updates = random.list(100 * profiles, (i): Call => [
    {
      profile: `p${i % profiles}`,
      title: `t${i}`,
      device: random.pick(DEVICES),
      position: position(random),
      at: i,
    },
  ]);
  const rows = random.list(profiles, (i): Call => [`p${i}`, 100]);
  return operations([...updates, ...rows]);
}

// `constructor` is a property of every object, and `__proto__` a special one.
const PROFILES = ['a', 'ab', '__proto__'];
const TITLES = ['b', 'c', 'bc', 'constructor'];
const POSITIONS = [0, 0.25, 0.5, 1];

// What a report says follows from its profile, device and time, so that no two contradict each other.
const update = fc.tuple(fc.nat(2), fc.nat(11), fc.nat(4)).map(([profile, at, device]): Call => [
  {
    profile: PROFILES[profile]!,
    title: TITLES[(5 * at + profile) % 4]!,
    device: DEVICES[device]!,
    position: POSITIONS[(at * at + 3 * device + profile) % 4]!,
    at,
  },
]);
const row = fc
  .tuple(fc.nat(2), fc.integer({ min: 1, max: 4 }))
  .map(([profile, limit]): Call => [PROFILES[profile]!, limit]);

export default defineGenerators(problem, {
  small: fc
    .tuple(
      fc.array(fc.oneof({ weight: 4, arbitrary: update }, { weight: 1, arbitrary: row }), {
        maxLength: 24,
        size: 'max',
      }),
      row,
    )
    .map(([calls, last]) => operations([...calls, last])),
  large: {
    household: (random) => household(random, 6_000),
    binge: (random) => binge(random, 2_500),
    'full-rows': (random) => fullRows(random, 180),
  },
  growth: {
    calls: { from: 16, legal: 20_000, make: (count, random) => household(random, count) },
    titles: { from: 16, legal: 9_998, make: (titles, random) => binge(random, titles) },
  },
});
