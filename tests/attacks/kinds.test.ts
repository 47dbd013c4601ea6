/** The kinds of attack that once got through: each is in the corpus, with three variants and the verdict it must get. */
import { expect, test } from 'vitest';
import { allAttacks } from './corpus.ts';

/** By what was submitted: the attacks that stand for it, and how. */
const KINDS: Record<string, Record<string, string>> = {
  'a table of answers and no algorithm': {
    'forge/table-of-answers': 'WA',
    'forge/table-and-a-guess': 'WA',
    'forge/table-and-a-refusal': 'RTE',
    'forge/table-of-lengths': 'WA',
  },
  'fails only where it notices that it is measured': {
    'forge/throws-when-clocked': 'TLE',
    'forge/throws-when-called-twice': 'RTE or TLE',
    'forge/wrong-when-called-twice': 'WA or TLE',
    'forge/waits-when-called-twice': 'TLE',
    'forge/waits-when-counted': 'TLE',
  },
  'sleeps below the limit of each case': {
    'exhaust/sleeps': 'TLE',
    'exhaust/waits': 'TLE',
    'exhaust/sleeps-and-is-wrong': 'TLE',
    'forge/sleeps-where-growth-is-measured': 'TLE',
  },
  'millions of wrong elements': {
    'exhaust/wrong-elements': 'WA',
    'exhaust/wrong-groups': 'WA',
    'exhaust/wrong-indexes': 'WA',
    'exhaust/special-values': 'WA',
  },
  'text that the compiler reads again and again': {
    'exhaust/arrows': 'CE',
    'exhaust/arrows-imported': 'CE',
    'exhaust/arrows-in-a-default': 'CE',
    'exhaust/arrows-without-an-entry': 'CE',
  },
  'constants that double': {
    'exhaust/enum': 'CE',
    'exhaust/enum-of-16-mb': 'CE',
    'exhaust/enum-of-templates': 'CE',
    'exhaust/enum-imported': 'CE',
  },
  'nesting that a parser does not survive': {
    'exhaust/templates-that-loop': 'TLE',
    'exhaust/templates-that-recur': 'RTE',
    'exhaust/templates-that-remember': 'WA',
    'exhaust/templates-without-an-entry': 'CE',
  },
};

test.each(Object.entries(KINDS))('%s', (_, attacks) => {
  const known = new Map(allAttacks().map(({ name, outcomes }) => [name, outcomes.join(' or ')]));
  expect(Object.keys(attacks).length).toBeGreaterThanOrEqual(4);
  expect(Object.fromEntries(Object.keys(attacks).map((name) => [name, known.get(name)]))).toEqual(
    attacks,
  );
});
