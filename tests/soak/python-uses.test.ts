/** Python in the other uses: a grading of branches, and watch mode. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graded, outcomes } from '../support/grading.ts';
import { scratchFolder } from '../support/judging.ts';
import { TestRepository } from '../support/repository.ts';
import { watchingProcess } from '../support/watched.ts';

const RIGHT = `from collections import deque

class MovingAverage:
    def __init__(self, size):
        self.size = size
        self.last = deque()
        self.sum = 0

    def next(self, val):
        self.last.append(val)
        self.sum += val
        if len(self.last) > self.size:
            self.sum -= self.last.popleft()
        return self.sum / len(self.last)
`;
const WRONG = RIGHT.replace('/ len(self.last)', '/ self.size');

test('branches are graded, files beside the solution included', async () => {
  const repository = await TestRepository.create();
  repository.branch('ann', { 'solutions/moving-average.py': RIGHT });
  repository.branch('bob', { 'solutions/moving-average.py': WRONG });
  repository.branch('eve', { 'solutions/moving-average.py': 'class MovingAverage(:\n' });
  repository.branch('zed', {
    'solutions/moving-average.py': 'from mine import MovingAverage\n',
    'solutions/mine.py': RIGHT,
  });
  expect(outcomes(await graded(repository))).toEqual({
    'origin/ann': 'AC',
    'origin/bob': 'WA',
    'origin/eve': 'CE',
    'origin/zed': 'AC',
  });
});

test('each save is judged', async () => {
  const folder = await scratchFolder();
  mkdirSync(join(folder, 'solutions'));
  const file = join(folder, 'solutions/moving-average.py');
  writeFileSync(file, WRONG);
  const watching = watchingProcess(folder, ['moving-average', '--no-growth']);
  expect(await watching.verdict(1)).toBe('WA');
  writeFileSync(file, RIGHT);
  expect(await watching.verdict(2)).toBe('AC');
  writeFileSync(file, 'class MovingAverage(:\n');
  expect(await watching.verdict(3)).toBe('CE');
});
