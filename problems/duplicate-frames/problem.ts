import { defineProblem, unorderedGroups } from 'coding-round-judge';
import * as v from 'valibot';

const grey = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(255));
const frame = v.pipe(v.array(grey), v.minLength(1), v.maxLength(4096));

export default defineProblem({
  title: 'Duplicate Frames',
  difficulty: 'easy',
  topics: ['hashing', 'grouping', 'arrays'],
  entry: {
    kind: 'function',
    name: 'duplicateFrames',
    description: 'The groups of identical frames, as indexes: each group has two or more.',
    parameters: { frames: 'integer[][]' },
    returns: 'integer[][]',
  },
  input: v.strictTuple([
    v.pipe(
      v.array(frame),
      v.minLength(1),
      v.maxLength(1e4),
      v.check(
        (frames) => frames.every(({ length }) => length === frames[0]!.length),
        'all frames must have the same length',
      ),
      v.check(
        (frames) => frames.length * (frames[0]?.length ?? 0) <= 5e5,
        'all frames together have more than 500000 values',
      ),
    ),
  ]),
  checker: unorderedGroups({ member: 'frame', related: 'identical', byIndex: true }),
  growth: { values: 'n', frames: 'n' },
  followUps: ['near-duplicate-frames'],
  source: 'Implement a function to detect duplicate video frames.',
});
