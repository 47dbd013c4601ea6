/** What counts as somebody's own attempt. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAttempt, isUntouched, WORKED_EXAMPLE } from '../../../judge/problem/attempt.ts';
import { starterOf } from '../../../judge/problem/starter.ts';
import type { Entry } from '../../../judge/types.ts';
import { ROOT } from '../../support/judging.ts';

const entry: Entry = {
  kind: 'function',
  name: 'f',
  parameters: { n: { kind: 'number' } },
  returns: { kind: 'number' },
};

test('an empty file and the starter are no attempt, however they end; anything else is', () => {
  for (const language of ['ts', 'js'] as const) {
    const starter = starterOf(entry, language);
    for (const text of [starter, starter.trim(), `${starter}\n\n`]) {
      expect(isUntouched({ entry }, text)).toBe(true);
      expect(isAttempt({ entry }, text)).toBe(false);
    }
    expect(isAttempt({ entry }, starter.replace('0', '1'))).toBe(true);
  }
  for (const text of ['', ' \n']) expect(isAttempt({ entry }, text)).toBe(false);
});

test('the worked example is no attempt, and a changed one is', () => {
  const text = readFileSync(join(ROOT, 'solutions/moving-average.ts'), 'utf8');
  expect(createHash('sha256').update(text).digest('hex')).toBe(WORKED_EXAMPLE);
  expect(isAttempt({ entry }, text)).toBe(false);
  expect(isAttempt({ entry }, `${text}// mine\n`)).toBe(true);
});
