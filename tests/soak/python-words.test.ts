/** What Python prints and returns, in its own words. */
import { describe, expect, test } from 'vitest';
import type { Result } from '../../judge/types.ts';
import { judgeText, poolForFile } from '../support/judging.ts';

const pool = poolForFile();

const judgePython = (id: string, text: string, options = {}): Promise<Result> =>
  judgeText(pool, id, text, options, 'solution.py');

describe('a Python submission', () => {
  test('reads of its outputs in the words of Python', async () => {
    const nothing = 'def topKFrequent(nums, k):\n    nums.sort()\n';
    expect((await judgePython('top-titles', nothing)).cases[0]!.message).toBe(
      'expected a list, got None: is a `return` missing?',
    );
    const list = `class Codec:
    def serialize(self, root):
        return [1]
    def deserialize(self, data):
        return None
`;
    expect((await judgePython('tree-codec', list)).cases[0]!.message).toBe(
      'returned a list from serialize, not a string',
    );
  });

  test('prints there what it writes to a descriptor as well', async () => {
    const text = `import os
def topKFrequent(nums, k):
    os.write(1, b'written\\n')
    os.write(2, b'beside\\n')
    return nums
`;
    const [first] = (await judgePython('top-titles', text)).cases;
    expect(first).toMatchObject({ verdict: 'WA', console: 'written\nbeside\n' });
  });

  test('has no more than one call of a class at a time', async () => {
    const text = `import sys
class LRUCache:
    def __init__(self, capacity):
        frame = sys._getframe(1)
        while frame:
            print(frame.f_code.co_name, frame.f_locals.get('given'))
            frame = frame.f_back
    get = put = lambda self, *args: -1
`;
    const [first] = (await judgePython('lru-cache', text)).cases;
    expect(first!.console).toMatch(/^make_call \[\d+\]\nmake_call \[\d+\]\n$/);
  });
});
