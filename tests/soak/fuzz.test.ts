import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { decodeSpecials } from '../../judge/base/json-values.ts';
import { cutMiddle } from '../../judge/base/format.ts';
import { loadStandings } from '../../judge/workspace.ts';
import { fuzzTargets } from '../fuzz/index.ts';
import { program, RIGHT, workspaceWith } from '../support/program.ts';
import { scratchFolder } from '../support/judging.ts';

/** `npm run fuzz` does a million; here are a few thousand. */
const CASES = 6_000;

const folder = mkdtempSync(join(tmpdir(), 'judge-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const targets = await fuzzTargets(folder);
const shares = targets.reduce((sum, { share }) => sum + share, 0);

test.each(targets)('whatever is written: $name', async ({ share, property }) => {
  await fc.assert(property, { numRuns: Math.max(10, Math.round((CASES * share) / shares)) });
});

describe('what was found that way', () => {
  test.each(['$bigint', '$number', '$odd'])('%s of something deeper than the stack', (key) => {
    const text = `{"${key}":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const value: unknown = JSON.parse(text);
    expect(decodeSpecials(value, text)).toBe(value);
  });

  test('a text is not cut in the middle of a character', () => {
    expect(cutMiddle('\u{10000}'.repeat(20), 11)).toBe(
      '\u{10000}'.repeat(3) + ' … 29 characters … ' + '\u{10000}'.repeat(2),
    );
  });

  test('a line of the history without a verdict is none', async () => {
    const folder = await scratchFolder();
    mkdirSync(join(folder, '.judge'));
    const right = { problem: 'p', verdict: 'AC', at: '2026-01-01T00:00:00.000Z' };
    const lines = [
      right,
      { ...right, verdict: 7 },
      { ...right, verdict: 'toString' },
      { ...right, at: null },
      null,
    ];
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    writeFileSync(join(folder, '.judge/history.jsonl'), text);
    expect([...(await loadStandings(folder)).values()]).toEqual([
      { ...right, acceptedAt: right.at },
    ]);
  });

  test('what is refused is quoted without its controls', async () => {
    const cwd = await workspaceWith(RIGHT);
    const args = ['run', 'moving-average', '--input', '[\u001b[31m\u202e'];
    const { code, err } = await program(args, cwd).ended;
    expect(code).toBe(2);
    expect(err).toContain('\\u{1b}');
    for (const control of ['\u001b', '\u202e']) expect(err).not.toContain(control);
    writeFileSync(join(cwd, 'solutions/moving-average.cases.json'), '[\u001b[31m');
    const own = await program(['watch', 'moving-average'], cwd).ended;
    expect(own).toMatchObject({ code: 2 });
    expect(own.err).not.toContain('\u001b');
  });
});
