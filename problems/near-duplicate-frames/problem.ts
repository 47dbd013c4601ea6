import { anyOrder, defineProblem } from 'coding-round-judge';
import * as v from 'valibot';
import { distance, type Halves, halvesOf } from './bits.ts';

const hash = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{16}$/, 'a hash must have 16 hexadecimal digits, 0-9 and a-f'),
);
const MOST_PAIRS = 1e5;

export default defineProblem({
  title: 'Near-Duplicate Frames',
  difficulty: 'hard',
  topics: ['hashing', 'bit manipulation', 'similarity search'],
  entry: {
    kind: 'function',
    name: 'nearDuplicates',
    description:
      'The pairs `[i, j]`, `i < j`, of hashes that differ in at most `radius` of their 64 bits, in any order.',
    parameters: { hashes: 'string[]', radius: 'integer' },
    returns: '[integer, integer][]',
  },
  input: v.pipe(
    v.strictTuple([
      v.pipe(v.array(hash), v.minLength(1), v.maxLength(5e3)),
      v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
    ]),
    v.check(
      ([hashes, radius]) => !hasTooManyPairs(hashes.map(halvesOf), radius),
      `more than ${MOST_PAIRS} pairs are nearly duplicate`,
    ),
  ),
  checker: anyOrder(),
  growth: { hashes: 'n^1.5' },
  followUps: [],
  source: 'Implement a function to detect duplicate video frames; near-duplicate thumbnails.',
});

function hasTooManyPairs(hashes: readonly Halves[], radius: number): boolean {
  let pairs = 0;
  for (const [i, hash] of hashes.entries()) {
    for (let j = 0; j < i; j++) if (distance(hash, hashes[j]!) <= radius) pairs++;
    if (pairs > MOST_PAIRS) return true;
  }
  return false;
}
