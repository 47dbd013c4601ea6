/** What a second look tells of Python submissions that fail. */
import { expect, test } from 'vitest';
import { javascript } from '../../judge/languages/javascript/javascript.ts';
import { python } from '../../judge/languages/python/python.ts';
import { judgeText, poolForFile } from '../support/judging.ts';

const pool = poolForFile();

const judgePython = (id: string, text: string, options = {}) =>
  judgeText(pool, id, text, options, 'solution.py');

test('is told how deep an endless recursion got', async () => {
  const text = `def topKFrequent(nums, k):
  return topKFrequent(nums, k)
`;
  const [first] = (await judgePython('top-titles', text)).cases;
  expect(first!.message).toMatch(/stack overflow at a depth of about [\d,]+ calls/);
  expect(first).toMatchObject({ verdict: 'RTE', place: { line: 2 } });
});

test('is told in which loop it was', async () => {
  const text = `def topKFrequent(nums, k):
  n = 0
  while True:
      n += 1
`;
  const [first] = (await judgePython('top-titles', text, { limitScale: 0.1 })).cases;
  expect(first).toMatchObject({ verdict: 'TLE' });
  expect(first!.message).toMatch(/it was in the loop at line [34]/);
});

test('is told what survived', async () => {
  const text = `def topKFrequent(nums, k, counts={}):
  for num in nums:
      counts[num] = counts.get(num, 0) + 1
  return sorted(counts, key=counts.get)[-k:]
`;
  const result = await judgePython('top-titles', text);
  expect(result.message).toMatch(/passes alone in a fresh process, so .*`counts` \(line 1\)/);
});

test('is told which line makes it too slow', async () => {
  const text = `class Solution:
    def topKFrequent(self, nums, k):
        titles = set(nums)
        return sorted(titles, key=lambda title: -nums.count(title))[:k]
`;
  const result = await judgePython('top-titles', text, { growth: true });
  expect(result).toMatchObject({
    verdict: 'TLE',
    growth: [{ verdict: 'fail', site: { line: 4, column: 50, what: 'nums.count(title)' } }],
  });
  expect(result.message).toMatch(/line 4: nums\.count\(title\) does \d+% of the work at/);
  // What is counted takes so much longer than in a script that it ends sooner.
  const most = result.growth[0]!.cost.at(-1)!;
  expect(most).toBeGreaterThan(python.enoughUnits);
  expect(most).toBeLessThan(javascript.enoughUnits);
});
