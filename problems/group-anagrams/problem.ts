import { defineProblem, unorderedGroups } from 'coding-round-judge';
import * as v from 'valibot';

const title = v.pipe(
  v.string(),
  v.regex(/^[a-z]*$/, 'only the letters a to z are allowed'),
  v.maxLength(100, 'at most 100 letters'),
);

export default defineProblem({
  title: 'Group Anagrams',
  difficulty: 'medium',
  topics: ['hash table', 'string', 'sorting'],
  entry: {
    kind: 'function',
    name: 'groupAnagrams',
    description:
      'Groups titles that are anagrams of one another; groups and titles may come in any order.',
    parameters: { strs: 'string[]' },
    returns: 'string[][]',
  },
  input: v.tuple([
    v.pipe(
      v.array(title),
      v.minLength(1, 'at least 1 title'),
      v.maxLength(10_000, 'at most 10000 titles'),
    ),
  ]),
  checker: unorderedGroups({ member: 'title', related: 'anagrams' }),
  growth: { titles: 'n', members: 'n', letters: 'n log n' },
  followUps: ['title-anagrams'],
  source: 'Given a list of movie titles, group them by anagrams.',
});
