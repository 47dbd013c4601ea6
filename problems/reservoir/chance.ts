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
  const error = ERROR / input[1].length;
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
  return Math.log(Math.min(...chances) + Number.MIN_VALUE) / Math.log(ERROR / input[1].length);
}

/**
 * A test for each question: of how often each set was the sample, where there are few sets, or else of how often each
 * item was in it. Where the streams are too few for either, there is none.
 */
function testsOf([k, asked, streams]: Case, { conversations }: Transcript): Test[] {
  const samples = conversations.map(placesOf);
  return asked.flatMap((seen, question): Test[] => {
    const sampled = samples.map((ofStream) => ofStream[question]!);
    if (saysEnough(binomial(seen, k), { draws: streams })) {
      const counts = new Map(subsets(seen, k).map((set) => [set.join(), 0]));
      for (const places of sampled) {
        const set = places.toSorted((a, b) => a - b).join();
        counts.set(set, counts.get(set)! + 1);
      }
      const sets = [...counts.keys()];
      const name = (i: number) => `after ${seen} items, the sample of the items ${sets[i]}`;
      return [{ counts: [...counts.values()], draws: { draws: streams }, name }];
    }
    const draws = { draws: streams, size: k };
    if (!saysEnough(seen, draws)) return [];
    const counts = new Array<number>(seen).fill(0);
    for (const place of sampled.flat()) counts[place - 1]!++;
    return [{ counts, draws, name: (i) => `after ${seen} items, item ${i + 1}` }];
  });
}

/** The samples of a stream, in the order of the questions; each item by its place in the stream, counted from 1. */
function placesOf(turns: Transcript['conversations'][number]): number[][] {
  const places = new Map<unknown, number>();
  const samples: number[][] = [];
  for (const [method, [item], returned] of turns) {
    if (method === 'offer') places.set(item, places.size + 1);
    if (method === 'sample') samples.push((returned as number[]).map((one) => places.get(one)!));
  }
  return samples;
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
