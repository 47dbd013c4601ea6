import { defineProblem, RIGHT, type Transcript, wrong } from 'coding-round-judge';
import * as v from 'valibot';
import { allowedRegret, regretCurve } from './regret.ts';

/** Sums of decimals are a little off: 0.9 - 0.4 - 0.4 - 0.1 is below 0. */
const ROUNDING = 1e-9;

/** Whether the rate is a probability for every viewer: features are from 0 to 1, the first is 1. */
const isRate = ([first, ...others]: number[]) => {
  const least = others.reduce((sum, weight) => sum + Math.min(weight, 0), first!);
  const most = others.reduce((sum, weight) => sum + Math.max(weight, 0), first!);
  return least >= -ROUNDING && most <= 1 + ROUNDING;
};

const weights = v.pipe(
  v.array(v.pipe(v.number(), v.minValue(-1), v.maxValue(1))),
  v.minLength(2),
  v.maxLength(8),
  v.check(isRate, 'weights that give a rate below 0 or above 1'),
);
const world = v.pipe(
  v.array(weights),
  v.minLength(2),
  v.maxLength(10),
  v.check(
    (arms) => arms.every(({ length }) => length === arms[0]!.length),
    'an artwork with another number of weights',
  ),
);
const worlds = v.pipe(v.array(world), v.minLength(1), v.maxLength(100));
const rounds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4_000));
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31 - 1));

type Input = [worlds: number[][][], rounds: number, seed: number];

export default defineProblem<Input, Transcript>({
  title: 'Artwork for the Viewer',
  difficulty: 'hard',
  topics: ['bandits', 'linear algebra', 'personalization', 'design'],
  entry: {
    kind: 'dialogue',
    name: 'ArtworkForViewer',
    input: { worlds: 'number[][][]', rounds: 'integer', seed: 'integer' },
    construct: {
      description:
        'Begins with `arms` artworks, numbered from 0, of which nothing is known. Viewers have so many `features`.',
      parameters: { arms: 'integer', features: 'integer' },
    },
    methods: {
      choose: {
        description: 'The artwork to show to the viewer with these features.',
        parameters: { context: 'number[]' },
        returns: 'integer',
      },
      reward: {
        description: 'Tells whether the viewer with these features clicked on the artwork.',
        parameters: { arm: 'integer', context: 'number[]', clicked: 'boolean' },
        returns: 'void',
      },
    },
  },
  input: v.pipe(
    v.strictTuple([worlds, rounds, seed]),
    v.check(([all, many]) => all.length * many <= 8_000, 'more than 8,000 rounds in all'),
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
  followUps: ['artwork-in-season'],
  source: 'A follow-up of the artwork bandit: artwork personalized for each viewer.',
});
