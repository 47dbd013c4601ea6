import { type Checker, defineProblem, formatValue, RIGHT, wrong } from 'coding-round-judge';
import * as v from 'valibot';

const MOST_TITLES = 1e5;

/** Every title once, each after all that it waits for; or empty where there is no order. */
const validOrder: Checker<[titles: number, prerequisites: number[][]], number[]> = ({
  input: [titles, prerequisites],
  output,
  answer,
}) => {
  if (answer.length === 0) {
    return output.length === 0
      ? RIGHT
      : wrong('an order, but there is none: titles wait for one another');
  }
  if (output.length === 0)
    return wrong('empty, but there is an order', `such as ${formatValue(answer)}`);
  const place = new Array<number>(titles).fill(-1);
  for (const [i, title] of output.entries()) {
    if (!(title >= 0 && title < titles)) return wrong('a number that is no title', String(title));
    if (place[title] !== -1) return wrong('a title is listed twice', `title ${title}`);
    place[title] = i;
  }
  const missing = place.indexOf(-1);
  if (missing !== -1) return wrong('a title is missing', `title ${missing}`);
  for (const [a, b] of prerequisites) {
    if (place[a!]! <= place[b!]!) {
      return wrong(
        'a title comes before one that it waits for',
        `${a} before ${b}, the pair is [${a}, ${b}]`,
      );
    }
  }
  return RIGHT;
};

export default defineProblem({
  title: 'Release Order',
  difficulty: 'medium',
  topics: ['graph traversal', 'topological sort'],
  entry: {
    kind: 'function',
    name: 'releaseOrder',
    description: 'All titles, each after those that it waits for; empty if there is no such order.',
    parameters: { titles: 'integer', prerequisites: 'integer[][]' },
    returns: 'integer[]',
  },
  input: v.pipe(
    v.strictTuple([
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_TITLES)),
      v.pipe(
        v.array(v.pipe(v.array(v.pipe(v.number(), v.integer())), v.length(2))),
        v.maxLength(2 * MOST_TITLES),
      ),
    ]),
    v.check(
      ([titles, pairs]) =>
        pairs.every((pair) => pair.every((title) => title >= 0 && title < titles)),
      'a pair has a number that is no title',
    ),
  ),
  checker: validOrder,
  growth: { titles: 'n', 'titles that wait for one': 'n', 'titles in a chain': 'n' },
  followUps: [],
  source: 'Graphs: standard algorithmic challenges of a coding round.',
});
