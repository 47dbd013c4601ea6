import { defineProblem, RIGHT, type Transcript, wrong } from 'coding-round-judge';
import * as v from 'valibot';
import { allowedRegret, regretCurve } from './regret.ts';

const rate = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const worlds = v.pipe(
  v.array(v.pipe(v.array(rate), v.minLength(2), v.maxLength(50))),
  v.minLength(1),
  v.maxLength(100),
);
const rounds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000));
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));

type Input = [worlds: number[][], rounds: number, seed: number];

export default defineProblem<Input, Transcript>({
  title: 'Artwork Bandit',
  difficulty: 'medium',
  topics: ['bandits', 'probability', 'design'],
  entry: {
    kind: 'dialogue',
    name: 'ArtworkBandit',
    input: { worlds: 'number[][]', rounds: 'integer', seed: 'integer' },
    construct: {
      description: 'Begins with `arms` artworks, numbered from 0, of which nothing is known.',
      parameters: { arms: 'integer' },
    },
    methods: {
      choose: {
        description: 'The artwork to show to the next viewer.',
        parameters: {},
        returns: 'integer',
      },
      reward: {
        description: 'Tells whether the viewer who was shown the artwork clicked.',
        parameters: { arm: 'integer', clicked: 'boolean' },
        returns: 'void',
      },
    },
  },
  input: v.pipe(
    v.strictTuple([worlds, rounds, seed]),
    v.check(([all, many]) => all.length * many <= 300_000, 'more than 300,000 rounds in all'),
  ),
  checker({ input: [all, many], output }) {
    const regret = regretCurve(all, output).at(-1) ?? 0;
    const allowed = allowedRegret(all, many);
    if (regret <= allowed) return RIGHT;
    const times = (regret / allowed).toFixed(2);
    return wrong(
      `too much regret: ${times} times what is allowed`,
      `regret ${regret.toFixed(1)}, allowed ${allowed.toFixed(1)}, in ${all.length} ${all.length === 1 ? 'world' : 'worlds'} of ${many} rounds`,
    );
  },
  growth: {},
  regretGrowth: { rounds: 'log n' },
  followUps: ['artwork-for-viewer'],
  source: 'Thompson sampling and epsilon-greedy for choosing the artwork of a title.',
});
