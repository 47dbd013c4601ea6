/** Files of every language on the command line: which one is meant, and what is said of that. */
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge } from '../support/command-line.ts';
import { scratchFolder } from '../support/judging.ts';
import { RIGHT, WRONG } from '../support/program.ts';

const PYTHON = `class MovingAverage:
    def __init__(self, size):
        self.size = size
        self.last = []

    def next(self, val):
        self.last.append(val)
        del self.last[:-self.size]
        return sum(self.last) / len(self.last)
`;

test('of several solutions the one saved last is judged, and that is said', async () => {
  const cwd = await scratchFolder();
  const put = (name: string, text: string, at: number) => {
    mkdirSync(join(cwd, 'solutions'), { recursive: true });
    writeFileSync(join(cwd, 'solutions', name), text);
    utimesSync(join(cwd, 'solutions', name), at, at);
  };
  put('moving-average.js', WRONG, 1);
  put('moving-average.py', PYTHON, 2);
  const later = await judge(['run', 'moving-average', '--samples'], { cwd });
  expect(later.out).toContain('accepted  moving-average  solutions/moving-average.py');
  expect(later.out).toContain(
    'note: solutions/moving-average.py was saved last; to judge another, name it: solutions/moving-average.js',
  );
  put('moving-average.js', WRONG, 3);
  const other = await judge(['run', 'moving-average', '--samples'], { cwd });
  expect(other.out).toContain('moving-average  solutions/moving-average.js');
  expect(other.code).toBe(1);
});

describe('--language', () => {
  test('says what standard input is in', async () => {
    const args = ['run', 'moving-average', '-', '--samples', '--language'];
    const cwd = await scratchFolder();
    const python = await judge([...args, 'py'], { cwd, stdin: PYTHON });
    expect(python.out).toContain('✓ accepted  moving-average  standard input');
    // With types it is not JavaScript.
    const stdin = RIGHT.replace('next(v)', 'next(v: number)');
    expect((await judge([...args, 'ts'], { cwd, stdin })).code).toBe(0);
    expect((await judge([...args, 'js'], { cwd, stdin })).out).toContain('compile error');
  });

  test.each([
    [['moving-average', '--language', 'py'], '--language is for standard input (-)'],
    [['moving-average', 'x.py', '--language', 'py'], '--language is for standard input (-)'],
    [['moving-average', '-', '--language', 'rust'], 'Allowed choices are ts, js'],
  ])('%j is refused with exit 2', async (args, why) => {
    const ran = await judge(['run', ...args], { cwd: await scratchFolder() });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(why);
  });
});

describe('--explain', () => {
  const input = JSON.stringify([
    {
      columns: ['user_id', 'title_id', 'minutes', 'rating', 'viewed_at'],
      rows: [[1, 10, 45, 3, '2024-01-05 20:00:00']],
    },
  ]);

  test('prints the plan of a query after the verdict', async () => {
    const stdin = 'SELECT user_id, title_id, rating\nFROM views\nWHERE rating > 2';
    const ran = await judge(
      ['run', 'latest-rating', '-', '--language', 'sql', '--explain', '--input', input],
      { cwd: await scratchFolder(), stdin },
    );
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(
      /accepted[^]*\nplan on the input\n work {2}line\n {1}100% {5}3 {2}Seq Scan on views {2}\(1 row\)\n +Filter: \(rating > 2\)\n$/,
    );
  });

  test.each([
    [['moving-average', '-', '--language', 'py', '--explain'], 'standard input is not SQL'],
    [['latest-rating', '--explain', '--samples'], '--explain cannot be used with --samples'],
  ])('%j is refused with exit 2', async (args, why) => {
    const ran = await judge(['run', ...args], { cwd: await scratchFolder(), stdin: PYTHON });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(why);
  });
});
