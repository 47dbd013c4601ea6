/** An axis of the growth check in a report. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { junit } from '../../judge/report/junit.ts';
import { tap } from '../../judge/report/tap.ts';
import { junitElements } from '../support/formats.ts';
import { ROOT, judgeText, poolForFile } from '../support/judging.ts';

const pool = poolForFile();

describe('junit', () => {
  test('an axis of the growth check is a test as well', async () => {
    const path = join(ROOT, 'problems/group-anagrams/submissions/time_limit_exceeded/all-pairs.ts');
    const slow = await readFile(path, 'utf8');
    const result = await judgeText(pool, 'group-anagrams', slow, { growth: true });
    const failures = await junitElements(junit(result), 'failure');
    expect(failures).toHaveLength(1);
    expect(failures[0]!.attributes).toMatchObject({ type: 'TLE' });
    expect(failures[0]!.attributes.message).toMatch(/^too slow: grows like n\^/);
    expect(tap(result)).toMatch(/^not ok \d+ - growth\/titles$/m);
  });
});
