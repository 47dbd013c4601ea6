import { defineProblem, unorderedGroups } from 'coding-round-judge';
import * as v from 'valibot';

const title = v.pipe(
  v.string(),
  v.regex(/^[a-z]*$/, 'only the letters a to z'),
  v.maxLength(100, 'at most 100 letters'),
);

export default defineProblem({
  title: 'Group Titles by Anagrams',
  difficulty: 'medium',
  topics: ['hash table', 'string', 'sorting'],
  entry: {
    kind: 'function',
    name: 'groupAnagrams',
    parameters: { strs: 'value' },
    returns: 'value',
  },
  input: v.tuple([
    v.pipe(
      v.array(title),
      v.minLength(1, 'at least 1 title'),
      v.maxLength(10_000, 'at most 10000 titles'),
    ),
  ]),
  output: v.array(v.array(v.string())),
  checker: unorderedGroups({ member: 'title', related: 'anagrams' }),
  growth: { titles: 'n', members: 'n', letters: 'n log n' },
  followUps: ['title-anagrams'],
  source: 'Given a list of movie titles, group them by anagrams.',
});
