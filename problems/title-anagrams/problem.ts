import { defineProblem, unorderedGroups } from 'coding-round-judge';
import * as v from 'valibot';

const withoutMarks = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');

/**
 * Whether all ways to ignore case give the same letters: marks dropped before or after, lower or upper case. This
 * is not so for ß, ﬁ, ς and a few others.
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
  v.maxLength(100, 'longer than 100 characters'),
  v.check((text) => !/\p{Cs}/u.test(text), 'a lone surrogate (half a character)'),
  v.check((text) => !/[\p{Nl}\p{No}]/u.test(text), 'a number that is not a digit, such as ½ or Ⅳ'),
  v.check(isPlain, 'a letter with special case rules, such as ß or sigma'),
);

export default defineProblem({
  title: 'Group Unicode Anagrams',
  difficulty: 'medium',
  topics: ['hash table', 'string', 'Unicode'],
  entry: {
    kind: 'function',
    name: 'groupTitles',
    description:
      'Groups titles that have the same letters and digits, whatever their case, accents, spaces and punctuation.',
    parameters: { titles: 'string[]' },
    returns: 'string[][]',
  },
  input: v.tuple([v.pipe(v.array(title), v.minLength(1), v.maxLength(10_000))]),
  checker: unorderedGroups({ member: 'title', related: 'anagrams' }),
  growth: { titles: 'n', letters: 'n log n' },
  followUps: [],
  source: 'A follow-up of grouping movie titles by anagrams: titles as they are.',
});
