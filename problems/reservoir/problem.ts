import { defineProblem, type Transcript } from 'coding-round-judge';
import * as v from 'valibot';
import { judgeSamples } from './chance.ts';

const integer = (least: number, greatest: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(greatest));
const asked = v.pipe(
  v.array(integer(0, 4_000_000)),
  v.minLength(1),
  v.maxLength(20),
  v.check(
    (counts) => counts.every((count, i) => i === 0 || count >= counts[i - 1]!),
    'not in order',
  ),
);

type Input = [k: number, asked: number[], streams: number, seed: number];

export default defineProblem<Input, Transcript>({
  title: 'Reservoir Sampling',
  difficulty: 'medium',
  topics: ['probability', 'sampling', 'data stream', 'design'],
  entry: {
    kind: 'dialogue',
    name: 'Reservoir',
    input: { k: 'integer', asked: 'integer[]', streams: 'integer', seed: 'integer' },
    construct: {
      description: 'Begins a stream of which a sample of `k` items is wanted.',
      parameters: { k: 'integer' },
    },
    methods: {
      offer: {
        description: 'The next item of the stream; no item comes twice.',
        parameters: { item: 'integer' },
        returns: 'void',
      },
      sample: {
        description:
          'So many of the items seen so far, at most `k`; every set of them is equally likely.',
        parameters: {},
        returns: 'integer[]',
      },
    },
  },
  input: v.pipe(
    v.strictTuple([integer(1, 1_000), asked, integer(1, 5_000), integer(0, 2 ** 31 - 1)]),
    v.check(
      ([, asked, streams]) => streams === 1 || streams * asked.at(-1)! <= 500_000,
      'more than 500,000 items in several streams',
    ),
  ),
  checker: ({ input: [k, asked, streams], output }) => judgeSamples([k, asked, streams], output),
  growth: {},
  memoryGrowth: { items: '1' },
  followUps: [],
  source: 'Reservoir sampling from scratch: a fair sample of a stream of unknown length.',
});
