import { defineProblem, unorderedGroups } from 'coding-round-judge';
import * as v from 'valibot';

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * Whether the title's letters are the same whichever way somebody takes: marks dropped before or after the case,
 * lower or upper case. It is not so for ß, ﬁ, ς and a few others.
 */
function isPlain(title: string): boolean {
  const bare = withoutMarks(title);
  const [lower, upper] = [bare.toLowerCase(), bare.toUpperCase()];
  return (
    !/[Σσς]/u.test(bare) &&
    upper.toLowerCase() === lower &&
    lower.toUpperCase() === upper &&
    withoutMarks(title.toLowerCase()) === lower &&
    withoutMarks(title.toUpperCase()) === upper
  );
}

const title = v.pipe(
  v.string(),
  v.maxLength(100, 'longer than 100'),
  v.check((text) => !/\p{Cs}/u.test(text), 'half a character (a lone surrogate)'),
  v.check((text) => !/[\p{Nl}\p{No}]/u.test(text), 'a number that is not a digit, such as ½ or Ⅳ'),
  v.check(isPlain, 'a letter whose capital is not one letter of its own, such as ß, or a sigma'),
);

export default defineProblem({
  title: 'Group Real Titles by Anagrams',
  difficulty: 'medium',
  topics: ['hash table', 'string', 'Unicode'],
  entry: {
    kind: 'function',
    name: 'groupTitles',
    parameters: { titles: 'value' },
    returns: 'value',
  },
  input: v.tuple([v.pipe(v.array(title), v.minLength(1), v.maxLength(10_000))]),
  output: v.array(v.array(v.string())),
  checker: unorderedGroups({ member: 'title', related: 'anagrams' }),
  growth: { titles: 'n', letters: 'n log n' },
  followUps: [],
  source: 'A follow-up of grouping movie titles by anagrams: titles as they are.',
});
