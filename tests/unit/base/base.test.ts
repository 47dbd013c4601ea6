/** The small files of `base/`: one `describe` for each. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
  count,
  cutMiddle,
  escapeControls,
  escapeControlsInJson,
  formatAgo,
  formatCodeFrame,
  formatLeft,
  formatMs,
  formatValue,
  listNames,
  oneLine,
} from '../../../judge/base/format.ts';
import { nearestNames, unknownName } from '../../../judge/base/nearest.ts';
import { once } from '../../../judge/base/once.ts';
import { forEachParallel } from '../../../judge/base/parallel.ts';
import { parseAs, parseJson } from '../../../judge/base/parse.ts';
import {
  type Annotation,
  defuseCommands,
  defuseJson,
  formatAnnotations,
} from '../../../judge/base/workflow-commands.ts';
import { UsageError } from '../../../judge/types.ts';

describe('format', () => {
  test('shows everything that could hide text, and keeps line breaks, tabs and emoji', () => {
    expect(escapeControls('a\u001b[2Jb\u202ec\u200bd\u2028e\0\r')).toBe(
      'a\\u{1b}[2Jb\\u{202e}c\\u{200b}d\\u{2028}e\\u{0}\\u{d}',
    );
    expect(escapeControls('a\n\tb 👍 é')).toBe('a\n\tb 👍 é');
    expect(escapeControls('half: \ud83d.')).toBe('half: \\u{d83d}.');
  });

  test('JSON says the same with its controls escaped', () => {
    const value = { 'k\u202e': 'a\u200b\u{e0001}' };
    const shown = escapeControlsInJson(JSON.stringify(value));
    expect(shown).toMatch(/^[\x20-\x7e]*$/);
    expect(JSON.parse(shown)).toEqual(value);
  });

  test('one line stays one line', () => {
    expect(oneLine('  a\r\n\n b\tc\u001b ')).toBe('a\\u{d} b c\\u{1b}');
  });

  test('a cut keeps both ends, counts what is missing, and halves no character', () => {
    expect(cutMiddle('a'.repeat(10), 10)).toBe('a'.repeat(10));
    expect(cutMiddle(`start${'x'.repeat(1990)}trail`, 10)).toBe('startx … 1,990 characters … rail');
    expect(cutMiddle('👍'.repeat(50), 5)).not.toMatch(/\p{Cs}/u);
    // The words for what is missing are never longer than it.
    for (let length = 10; length < 60; length++) {
      const text = 'a'.repeat(length);
      expect(cutMiddle(text, 10).length, `${length}`).toBeLessThanOrEqual(length);
    }
  });

  test.each([
    ['texts in quotes', 'a"b', '"a\\"b"'],
    ['big integers', 12n, '12n'],
    ['zero without a sign', [-0, 0], '[0, 0]'],
    ['what JSON cannot say', [NaN, undefined, null], '[NaN, undefined, null]'],
    ['holes', new Array(2), '[undefined, undefined]'],
    ['objects', { a: [1], 'b c': true }, '{"a": [1], "b c": true}'],
    ['nothing', [[], {}], '[[], {}]'],
  ])('values show %s', (_, value, text) => {
    expect(formatValue(value)).toBe(text);
  });

  test('a value of any size and depth is one line of about the length asked for', () => {
    let deep: unknown = [];
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const wide = Array.from({ length: 1_000_000 }, (_, i) => i);
    for (const value of [deep, wide, 'x'.repeat(1_000_000), { a: wide, b: deep }]) {
      const text = formatValue(value, 100);
      expect(text.length).toBeLessThan(150);
      expect(text).toContain('…');
    }
  });

  test('a code frame has the lines around the place, and a mark under the column', () => {
    const source = ['one', 'two', '\tthree', 'four', 'five'].join('\r\n');
    expect(formatCodeFrame(source, 3, 2).split('\n')).toEqual([
      '  1 | one',
      '  2 | two',
      '> 3 |  three',
      '    |  ^',
      '  4 | four',
    ]);
    expect(formatCodeFrame(source, 1, 1).split('\n')[0]).toBe('> 1 | one');
    expect(formatCodeFrame(source, 6, 1)).toBe('');
    expect(formatCodeFrame(source, 0, 1)).toBe('');
  });

  test('line numbers of different lengths stay in line', () => {
    const source = 'x\n'.repeat(12);
    const bars = formatCodeFrame(source, 9, 1)
      .split('\n')
      .map((line) => line.indexOf('|'));
    expect(new Set(bars)).toEqual(new Set([5]));
  });

  test('a minified line is cut, and a mark beyond the cut is left out', () => {
    const frame = formatCodeFrame(`${'x'.repeat(10_000)}\u001b`, 1, 9_000);
    expect(frame.length).toBeLessThan(200);
    expect(frame).not.toContain('^');
  });

  test.each([
    [3.14159, '3.1 ms'],
    [9.99, '10.0 ms'],
    [48.4, '48 ms'],
    [1_204, '1.20 s'],
  ])('%d ms is %s', (ms, text) => expect(formatMs(ms)).toBe(text));

  test.each([
    [59_999, 'just now'],
    [60_000, '1 minute ago'],
    [86_400_000 - 1, '23 hours ago'],
    [86_400_000, 'yesterday'],
    [13 * 86_400_000, 'last week'],
    [800 * 86_400_000, '2 years ago'],
    [-5_000, 'just now'],
  ])('%d ms ago is %s', (ms, text) => {
    const now = new Date('2026-03-01T12:00:00Z');
    expect(formatAgo(new Date(now.getTime() - ms), now)).toBe(text);
  });

  test('what is no date is no time ago', () => {
    expect(formatAgo(new Date('never'), new Date())).toBe('');
  });

  test.each([
    [39_100, '40 s'],
    [89_999, '90 s'],
    [90_000, '2 min'],
    [89 * 60_000, '89 min'],
    [125 * 60_000, '2 h 5 min'],
  ])('%d ms more are %s', (ms, text) => expect(formatLeft(ms)).toBe(text));

  test('numbers and names as a sentence has them', () => {
    expect([count(1, 'case'), count(0, 'case'), count(1_234, 'person', 'people')]).toEqual([
      '1 case',
      '0 cases',
      '1,234 people',
    ]);
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((names) => listNames(names))).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});

describe('nearest', () => {
  const known = ['count-islands', 'distinct-islands', 'largest-island', 'lru-cache', 'lru-cachet'];

  test('names with a slip of the finger are found, the nearest first', () => {
    expect(nearestNames('lru-cahce', known)).toEqual(['lru-cache', 'lru-cachet']);
    expect(nearestNames('lru-cachett', known)).toEqual(['lru-cachet', 'lru-cache']);
  });

  test('the beginning of a name is near to it however long the rest is', () => {
    expect(nearestNames('distinct', known)).toEqual(['distinct-islands']);
    expect(nearestNames('di', known)).toEqual([]);
  });

  test('a part of a name is near to it, and a swap is one slip', () => {
    expect(nearestNames('cachet', known)).toEqual(['lru-cachet']);
    expect(nearestNames('rnu', ['run', 'new'])).toEqual(['run']);
  });

  test.each(['test', 'grid', 'go'])('%s is no slip for a command that is another word', (name) => {
    expect(nearestNames(name, ['list', 'show', 'new', 'run', 'watch', 'grade', 'help'])).toEqual(
      [],
    );
  });

  test('at most three are offered, and none that is far', () => {
    expect(nearestNames('sample/1', ['sample/2', 'sample/3', 'sample/4', 'sample/5'])).toHaveLength(
      3,
    );
    expect(nearestNames('two-sum', known)).toEqual([]);
  });

  test('the message has what is wrong, the nearest and all of them, and no empty suggestion', () => {
    const lines = unknownName('no such thing', 'lru-cahce', 'problems', known).split('\n');
    expect(lines[0]).toBe('no such thing');
    expect(lines[1]).toMatch(/lru-cache .*lru-cachet/);
    expect(lines[2]).toContain(known.join(', '));
    expect(unknownName('no such thing', 'x', 'problems', known).split('\n')).toHaveLength(2);
  });
});

test('once makes a value once, also one that is undefined, and tries again after a failure', () => {
  let calls = 0;
  const nothing = once(() => void calls++);
  nothing();
  nothing();
  expect(calls).toBe(1);
  const second = once(() => {
    if (++calls === 2) throw new Error('not yet');
    return calls;
  });
  expect(second).toThrow('not yet');
  expect([second(), second()]).toEqual([3, 3]);
});

describe('parallel', () => {
  /** Work that is held until it is let go, item by item. */
  function held() {
    const began: number[] = [];
    const release = new Map<number, () => void>();
    const work = (item: number) => {
      began.push(item);
      return new Promise<void>((resolve) => release.set(item, resolve));
    };
    return { began, release, work };
  }

  test('so many are under way at a time, and the next begins when one has ended', async () => {
    const { began, release, work } = held();
    const done = forEachParallel([1, 2, 3, 4], 2, work);
    expect(began).toEqual([1, 2]);
    release.get(2)!();
    await expect.poll(() => began).toEqual([1, 2, 3]);
    for (const item of [1, 3]) release.get(item)!();
    await expect.poll(() => began).toEqual([1, 2, 3, 4]);
    release.get(4)!();
    await done;
  });

  test('after an abort nothing begins, and what is under way is waited for', async () => {
    const { began, release, work } = held();
    const abort = new AbortController();
    const done = forEachParallel([1, 2, 3], 1, work, abort.signal);
    abort.abort();
    release.get(1)!();
    await done;
    expect(began).toEqual([1]);
  });

  test('a failure is passed on', async () => {
    const failing = forEachParallel([1], 3, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
  });
});

describe('parse', () => {
  const schema = v.array(v.strictObject({ title: v.string() }));

  test('says where a value is wrong: the file, and the place in it', () => {
    expect(parseAs(schema, [{ title: 'a' }], 'x.json')).toEqual([{ title: 'a' }]);
    const parse = (value: unknown) => () => parseAs(schema, value, 'x.json');
    expect(parse([{ title: 'a' }, { title: 1 }])).toThrow(/^x\.json: at \[1\]\.title: /);
    expect(parse(7)).toThrow(/^x\.json: (?!at )/);
    expect(parse(7)).toThrow(UsageError);
  });

  test('says which text is not JSON', () => {
    expect(parseJson('[1]', '--input')).toEqual([1]);
    expect(() => parseJson('[1', '--input')).toThrow(/^--input: /);
    expect(() => parseJson('[1', '--input')).toThrow(UsageError);
  });
});

describe('workflow commands', () => {
  const note = (level: Annotation['level'], message: string): Annotation => ({
    level,
    title: 't',
    message,
  });

  test('the gravest come first', () => {
    const lines = formatAnnotations([
      note('notice', 'c'),
      note('warning', 'b'),
      note('error', 'a'),
    ]);
    expect(lines).toBe('::error title=t::a\n::warning title=t::b\n::notice title=t::c\n');
  });

  test('a place and a text are told exactly, whatever is in them', () => {
    const place = { file: 'a,b:c.ts', line: 3, column: 9 };
    const [line] = formatAnnotations([
      { ...note('error', '100%\r\n::error::x ##[group]'), title: 'a: b, 5%', place },
    ]).split(/\n$/);
    expect(line).toBe(
      '::error file=a%2Cb%3Ac.ts,line=3,col=9,title=a%3A b%2C 5%25::100%25%0D%0A\\u003a:error::x #\\u0023[group]',
    );
  });

  test('text and JSON for readers hold no command, and the JSON says the same', () => {
    const text = 'fine: a::b\n \t::error::x\n##[error]y\n\u0085::z';
    const defused = defuseCommands(text);
    expect(defused).not.toMatch(/^[\s\u0085]*::|##\[/m);
    expect(defused).toContain('fine: a::b');
    const json = JSON.stringify({ '##[x]': ['::a', '##[b'] });
    expect(defuseJson(json)).not.toContain('##[');
    expect(JSON.parse(defuseJson(json))).toEqual(JSON.parse(json));
  });
});
