/** Offers streams of items and asks for samples of them on the way. What breaks the rules ends the dialogue. */
import { type Conversation, defineInteractor, type Random, Range, wrong } from 'coding-round-judge';
import { improbability } from './chance.ts';
import problem from './problem.ts';

/** Longer streams have consecutive integers, which need not be sent one by one. */
const LONG = 20_000;

export default defineInteractor(problem, {
  // A call for each of 500,000 items, and for each stream a construction and 20 questions.
  maxTurns: 700_000,
  play: ([k, asked, streams], random) =>
    random.list(streams, () => {
      const isLong = asked.at(-1)! > LONG;
      return isLong ? offerRange(k, asked) : offerItems(k, asked, random.fork());
    }),
  share: ([k, asked, streams], transcript) => improbability([k, asked, streams], transcript),
});

/** Neighbouring integers in random order, those below 0 too: an item says nothing of its place in the stream. */
function* offerItems(k: number, asked: readonly number[], random: Random): Conversation {
  yield ['Reservoir', k];
  const length = asked.at(-1)!;
  const first = -Math.floor(length / 2);
  const items = random.shuffle(random.list(length, (i) => first + i));
  const seen = new Set<number>();
  for (const count of asked) {
    for (const item of items.slice(seen.size, count)) {
      seen.add(item);
      yield ['offer', item];
    }
    const fault = faultOf(yield ['sample'], k, count, (item) => seen.has(item));
    if (fault) return fault;
  }
}

function* offerRange(k: number, asked: readonly number[]): Conversation {
  yield ['Reservoir', k];
  let seen = 0;
  for (const count of asked) {
    yield ['offer', new Range(seen + 1, count + 1)];
    seen = count;
    const fault = faultOf(yield ['sample'], k, count, (item) => item >= 1 && item <= count);
    if (fault) return fault;
  }
}

function faultOf(output: unknown, k: number, seen: number, isSeen: (item: number) => boolean) {
  const sample = output as number[];
  const size = Math.min(k, seen);
  const stranger = sample.find((item) => !isSeen(item));
  if (stranger !== undefined) {
    return wrong('sample() returned an item that was not offered', String(stranger));
  }
  const twice = sample.find((item, i) => sample.indexOf(item) < i);
  if (twice !== undefined) return wrong('sample() returned an item twice', String(twice));
  if (sample.length !== size) {
    return wrong(
      `sample() returned too ${sample.length < size ? 'few' : 'many'} items`,
      `${sample.length}, where ${size} are asked for`,
    );
  }
  return undefined;
}
