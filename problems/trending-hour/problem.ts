import {
  defineProblem,
  exact,
  operationsSchema,
  perCall,
  type Operations,
} from 'coding-round-judge';
import * as v from 'valibot';

const second = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9));
const title = v.pipe(
  v.string(),
  v.maxLength(20),
  v.regex(/^[a-z]+$/, 'a title is one or more letters from a to z'),
);
const k = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

const inOrderOfTime = ([, args]: Operations) => {
  const times = args.slice(1).map(([, time]) => time as number);
  return times.every((time, i) => i === 0 || time >= times[i - 1]!);
};

export default defineProblem({
  title: 'Trending in the Last Hour',
  difficulty: 'hard',
  topics: ['heap', 'queue', 'data stream', 'design'],
  entry: {
    kind: 'class',
    name: 'TrendingHour',
    construct: { parameters: {} },
    methods: {
      play: {
        description:
          'A play of the title at the time `at`, in seconds. Time never goes back from one call to the next.',
        parameters: { title: 'string', at: 'integer' },
        returns: 'void',
      },
      top: {
        description:
          'The `k` titles with the most plays in the 3,600 seconds that end at `now`, the most first; ties by name.',
        parameters: { k: 'integer', now: 'integer' },
        returns: 'string[]',
      },
    },
  },
  input: v.pipe(
    operationsSchema(
      { name: 'TrendingHour', args: v.tuple([]) },
      { play: v.tuple([title, second]), top: v.tuple([k, second]) },
      1e5,
    ),
    v.check<Operations, string>(inOrderOfTime, 'time goes backward'),
  ),
  checker: perCall(exact()),
  growth: { titles: 'n log n', plays: 'n log n' },
  followUps: [],
  source: 'A data stream and a heap: what is trending now.',
});
