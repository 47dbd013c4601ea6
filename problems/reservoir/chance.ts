/** Whether the samples of many streams look as if all sets of items were equally likely. */
import {
  chanceOf,
  type CheckResult,
  type Draws,
  equallyLikely,
  RIGHT,
  saysEnough,
  type Transcript,
} from 'coding-round-judge';

/**
 * What rejects, shared among the tests of a case. It is the probability in very many streams; in so few it may be up to
 * 30 times as large. So a right submission is rejected on a case with a probability of at most about 3e-8, and on any of
 * the thirteen that are judged by it with 4e-7.
 */
const ERROR = 1e-9;

type Case = [k: number, asked: number[], streams: number];

/** A test of the samples that one question got. */
interface Test {
  counts: number[];
  draws: Draws;
  name: (index: number) => string;
}

export function judgeSamples(input: Case, transcript: Transcript): CheckResult {
  const error = errorOf(input);
  for (const { counts, draws, name } of testsOf(input, transcript)) {
    const result = equallyLikely(counts, { ...draws, error, name });
    if (!result.right) return result;
  }
  return RIGHT;
}

/** How improbable the most improbable samples are, on a scale on which 1 is the limit. */
export function improbability(input: Case, transcript: Transcript): number {
  const chances = testsOf(input, transcript).map(({ counts, draws }) => chanceOf(counts, draws));
  if (chances.length === 0) return NaN;
  return Math.log(Math.min(...chances) + Number.MIN_VALUE) / Math.log(errorOf(input));
}

/** What may reject in one test: there are two for each question. */
function errorOf([, asked]: Case): number {
  return ERROR / (2 * asked.length);
}

/**
 * Two tests for each question: of the places that the items had in the stream, and of the items themselves. They come
 * in an order of their own in each stream, so a sampler that prefers some items is fair to all places.
 */
function testsOf([k, asked, streams]: Case, { conversations }: Transcript): Test[] {
  const heard = conversations.map(streamOf);
  // The same in all streams of a case.
  const items = heard[0]?.offered.toSorted((a, b) => a - b) ?? [];
  const ranks = placesIn(items);
  return asked.flatMap((seen, question): Test[] => {
    const byPlace = heard.map(({ places, samples }) => samples[question]!.map(places));
    const byItem = heard.map(({ samples }) => samples[question]!.map(ranks));
    const tests = [
      testOf(k, seen, byPlace, AT_PLACES),
      // Which items of a stream come first is random: whoever samples those fairly samples all of them fairly.
      seen > k ? testOf(k, items.length, byItem, namesOf(items)) : undefined,
    ];
    return tests.flatMap((test) => {
      if (!test) return [];
      return [{ ...test, name: (i: number) => `after ${seen} items, ${test.name(i)}` }];
    });
  });

  /**
   * Of how often each set was the sample, where there are few sets, or else of how often each of `n` was in it. Where
   * the streams are too few for either, there is none.
   */
  function testOf(
    size: number,
    n: number,
    drawn: readonly number[][],
    names: Names,
  ): Test | undefined {
    if (saysEnough(binomial(n, size), { draws: streams })) {
      const counts = new Map(subsets(n, size).map((set) => [set.join(), { set, count: 0 }]));
      for (const one of drawn) counts.get(one.toSorted((a, b) => a - b).join())!.count++;
      const sets = [...counts.values()];
      const name = (i: number) => names.set(sets[i]!.set);
      return { counts: sets.map(({ count }) => count), draws: { draws: streams }, name };
    }
    const draws = { draws: streams, size };
    if (!saysEnough(n, draws)) return undefined;
    const counts = new Array<number>(n).fill(0);
    for (const one of drawn.flat()) counts[one - 1]!++;
    return { counts, draws, name: (i) => names.one(i + 1) };
  }
}

/** What a message calls that which is counted, by its numbers from 1. */
interface Names {
  one: (number: number) => string;
  set: (numbers: readonly number[]) => string;
}

const LIST = new Intl.ListFormat('en-GB');

const AT_PLACES: Names = {
  one: (place) => `the item at place ${place} of the stream`,
  set: (places) =>
    places.length === 1
      ? `the sample of the item at place ${places[0]!} of the stream`
      : `the sample of the items at places ${LIST.format(places.map(String))} of the stream`,
};

const namesOf = (items: readonly number[]): Names => ({
  one: (number) => `the item ${items[number - 1]!}`,
  set: (numbers) => `the sample [${numbers.map((number) => items[number - 1]!).join(', ')}]`,
});

interface Stream {
  offered: number[];
  /** Tells the place of an item in the stream, counted from 1. */
  places: (item: number) => number;
  /** In the order of the questions. */
  samples: number[][];
}

function streamOf(turns: Transcript['conversations'][number]): Stream {
  const offered: number[] = [];
  const samples: number[][] = [];
  for (const [method, [item], returned] of turns) {
    if (method === 'offer') offered.push(item as number);
    if (method === 'sample') samples.push(returned as number[]);
  }
  return { offered, places: placesIn(offered), samples };
}

/** Tells the place of an item in a list, counted from 1. */
function placesIn(list: readonly number[]): (item: number) => number {
  const places = new Map(list.map((item, i) => [item, i + 1]));
  return (item) => places.get(item)!;
}

function binomial(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return Math.max(0, Math.round(ways));
}

/** All sets of k of the numbers from 1 to n, each ascending. */
function subsets(n: number, k: number): number[][] {
  if (k === 0) return [[]];
  if (k > n) return [];
  return [...subsets(n - 1, k), ...subsets(n - 1, k - 1).map((set) => [...set, n])];
}
