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
    parameters: { frames: 'value' },
    returns: 'value',
  },
  input: v.strictTuple([
    v.pipe(
      v.array(frame),
      v.minLength(1),
      v.maxLength(1e4),
      v.check(
        (frames) => frames.every(({ length }) => length === frames[0]!.length),
        'the frames are not all of one length',
      ),
      v.check(
        (frames) => frames.length * (frames[0]?.length ?? 0) <= 5e5,
        'the frames have more than 500000 values in all',
      ),
    ),
  ]),
  output: v.array(v.array(v.number())),
  checker: unorderedGroups({ member: 'frame', related: 'identical', byIndex: true }),
  growth: { values: 'n', frames: 'n' },
  followUps: ['near-duplicate-frames'],
  source: 'Implement a function to detect duplicate video frames.',
});
