import { defineProblem, exact } from 'coding-round-judge';
import * as v from 'valibot';

const MOST_PLACES = 1e5;

const ranking = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e9))),
  v.maxLength(MOST_PLACES / 2),
  v.check((list) => new Set(list).size === list.length, 'a title is listed twice'),
);

export default defineProblem({
  title: 'Team-Draft Interleaving',
  difficulty: 'medium',
  topics: ['experiments', 'recommendation', 'hashing'],
  entry: {
    kind: 'function',
    name: 'teamDraft',
    description: "The list that two rankings draft in turns; a team is 'a' or 'b'.",
    parameters: { a: 'integer[]', b: 'integer[]', coins: 'boolean[]', length: 'integer' },
    returns: '{ ranking: integer[]; teams: string[] }',
  },
  input: v.pipe(
    v.strictTuple([
      ranking,
      ranking,
      v.pipe(v.array(v.boolean()), v.maxLength(MOST_PLACES)),
      v.pipe(v.number(), v.integer(), v.minValue(1)),
    ]),
    v.check(([, , coins, length]) => length <= coins.length, 'fewer coins than places'),
  ),
  checker: exact(),
  growth: { titles: 'n' },
  followUps: ['sample-size'],
  source: 'Experiments: interleaving of rankings.',
});
