/** Reports as text: XML, Markdown, and the list of problems. */
import { stripVTControlCharacters } from 'node:util';
import { Marked } from 'marked';
import { describe, expect, test } from 'vitest';
import type { ListedProblem } from '../../../judge/commands/list.ts';
import { formatList } from '../../../judge/report/list.ts';
import { formatStatement } from '../../../judge/report/statement.ts';
import { wrapText } from '../../../judge/report/wrap.ts';
import { block, code, fit, head, row } from '../../../judge/report/markdown-text.ts';
import { formatMutants } from '../../../judge/report/mutants.ts';
import { formatVerified } from '../../../judge/report/verify.ts';
import { formatXml } from '../../../judge/report/xml.ts';
import type { MutantsReport } from '../../../judge/commands/verify-mutants.ts';

describe('xml', () => {
  test('elements are nested, empty ones closed, attributes without a value left out', () => {
    const root = {
      name: 'a',
      attributes: { n: 1, none: undefined, t: '' },
      children: [{ name: 'b' }, { name: 'c', children: ['x', 'y'] }],
    };
    expect(formatXml(root)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a n="1" t="">\n  <b/>\n  <c>xy</c>\n</a>\n',
    );
  });

  test('what an attribute would lose is written as a reference, in text only what is markup', () => {
    const root = { name: 'a', attributes: { t: '"<&>\t\r\n' }, children: ['"<&>\t\r\n]]>'] };
    const [, body = ''] = formatXml(root).split('?>\n');
    expect(body).toBe(
      '<a t="&#34;&#60;&#38;&#62;&#9;&#13;&#10;">"&#60;&#38;&#62;\t&#13;\n]]&#62;</a>\n',
    );
  });

  test('characters outside the first plane stay, halves of them do not', () => {
    expect(formatXml({ name: 'a', children: ['👍\ud83d!\uffff'] })).toContain('<a>👍!</a>');
  });
});

describe('markdown', () => {
  test('a block ends where it should, whatever is in it', async () => {
    const html = await new Marked().parse(block('diff', ['- ```', '+ <b>````</b>']).join('\n'));
    expect(html).toContain('- ```\n+ &lt;b&gt;````&lt;/b&gt;\n</code></pre>');
  });

  test('nothing in code is structure, and everything is read back as it was', () => {
    const text = 'a|b `c` <d> [e](f) @g #1 *h* _i_ ~j~ \\k &amp; https://l';
    const marked = code(text);
    expect(marked).not.toMatch(/[|`[\]@*_~\\]|<(?!\/?code>)/);
    const read = marked
      .replace(/<\/?code>/g, '')
      .replace(/&#(\d+);/g, (_, n: string) => String.fromCharCode(Number(n)));
    expect(read).toBe(text);
  });

  test('code is one line whatever was said', () => {
    expect(code('a\n\nb\r')).not.toMatch(/[\n\r]/);
  });

  test('a table has as many marks below its head as cells', () => {
    expect(head(['a', 'b'])).toEqual([row(['a', 'b']), '| --- | --- |']);
  });

  test('what has no room is told, counted in bytes with the line breaks', () => {
    const lines = ['ab', 'é', 'cd'];
    const rest = (left: number) => `${left} more`;
    expect(fit(lines, 9, rest)).toEqual(lines);
    expect(fit(lines, 8, rest)).toEqual(['ab', 'é', '1 more']);
    expect(fit(lines, 5, rest)).toEqual(['ab', '2 more']);
    expect(fit(lines, 0, rest)).toEqual(['3 more']);
    expect(fit([], 0, rest)).toEqual([]);
  });
});

describe('the reports on packages', () => {
  const common = { problem: 'first', faults: [], equivalent: 0, accepted: [], survivors: [] };
  const verified = {
    ...common,
    steps: [],
    judged: true,
    submissions: 9,
    measured: 4,
    compared: 10,
  };
  const killed = { sample: 1, hidden: 2, generated: 0, large: 0, growth: 0 };
  const mutants = { ...common, mutants: 3, killed } as unknown as MutantsReport;

  test('are the same twice, but for a terminal, which is told how long it took', () => {
    const said = (timed: boolean, durationMs: number) => [
      formatVerified({ ...verified, durationMs }, false, timed),
      formatMutants({ ...mutants, durationMs }, false, timed),
    ];
    expect(said(false, 1_000)).toEqual(said(false, 2_000));
    for (const text of said(true, 1_000)) expect(text).toMatch(/, 1\.0 s$/m);
  });
});

describe('the list of problems', () => {
  const problem = (id: string, more: Partial<ListedProblem> = {}): ListedProblem => ({
    id,
    title: id.toUpperCase(),
    difficulty: 'easy',
    topics: [],
    followUps: [],
    languages: ['ts', 'js', 'py'],
    verdict: null,
    at: null,
    acceptedAt: null,
    ...more,
  });
  const YESTERDAY = '2026-02-28T11:00:00Z';
  const listed = (problems: ListedProblem[], columns = 80) =>
    formatList(problems, { colors: false, columns }, new Date('2026-03-01T12:00:00Z')).split('\n');
  /** What is drawn before the names, and the names. */
  const branches = (lines: string[]) =>
    lines.flatMap((text) => /^· {4}([│├└─ ]*[a-z])\b/.exec(text)?.[1] ?? []);

  test('easy ones come first and broken ones last', () => {
    const lines = listed([
      problem('a', { difficulty: 'broken' }),
      problem('b', { difficulty: 'hard' }),
      problem('c', { difficulty: 'medium' }),
      problem('d'),
    ]);
    expect(branches(lines)).toEqual(['d', 'c', 'b', 'a']);
    expect(lines.at(-2)).toBe('easy 0/1 · medium 0/1 · hard 0/1 · broken 0/1');
  });

  test('what follows up on what is drawn as a tree of any depth', () => {
    const lines = listed([
      problem('a', { followUps: ['b', 'd'] }),
      problem('b', { followUps: ['c'] }),
      problem('c'),
      problem('d', { followUps: ['e'] }),
      problem('e'),
    ]);
    expect(branches(lines)).toEqual(['a', '├─ b', '│  └─ c', '└─ d', '   └─ e']);
  });

  test('of problems that follow one another in a circle the first is the head, and each is there once', () => {
    const lines = listed([
      problem('a', { followUps: ['b'] }),
      problem('b', { followUps: ['c', 'b'] }),
      problem('c', { followUps: ['a'] }),
    ]);
    expect(branches(lines)).toEqual(['a', '└─ b', '   └─ c']);
  });

  test('what was accepted once stays so, whatever came after it', () => {
    const failing = { verdict: 'WA', at: '2026-03-01T11:00:00Z', acceptedAt: YESTERDAY } as const;
    const lines = listed([
      problem('a', { ...failing, followUps: ['b'] }),
      problem('b'),
      problem('c', { ...failing, acceptedAt: 'no date' }),
    ]);
    expect(lines[0]).toMatch(
      /^AC .* a .*A \(1 of 2 solved\) +accepted on 2026-02-28, now failing$/,
    );
    expect(lines[2]).toMatch(/^AC .* c .* accepted, now failing$/);
    expect(lines.at(-3)).toContain('2 of 3 accepted');
  });

  test('the bar fits the window, and is full when everything is accepted', () => {
    const problems = [
      problem('a', { verdict: 'AC', at: YESTERDAY, acceptedAt: YESTERDAY }),
      problem('b', { verdict: 'WA', at: '2026-03-01T11:00:00Z' }),
    ];
    for (const columns of [40, 60, 200]) {
      const bar = listed(problems, columns).at(-3)!;
      expect(bar.length).toBeLessThanOrEqual(columns);
      const [full, empty] = [bar.match(/━/g)!.length, bar.match(/╌/g)!.length];
      expect(full).toBe(Math.round((full + empty) / 2));
    }
    expect(listed([problems[0]!]).at(-3)).not.toContain('╌');
    expect(listed([problems[1]!]).at(-3)).not.toContain('━');
  });
});

describe('words at a width', () => {
  const plain = (text: string) => stripVTControlCharacters(text);

  test('what goes on stands below its first word, and what has no room is broken', () => {
    expect(wrapText('- one two three\n  four five\nsix', 10)).toBe(
      '- one two\n  three\n  four\n  five\nsix',
    );
    expect(wrapText('          deep inside', 12)).toBe('deep inside');
    expect(wrapText('abcdefgh', 3)).toBe('abc\ndef\ngh');
    expect(plain(wrapText('  \u001b[1m* bold words\u001b[22m', 10))).toBe('  * bold\n    words');
  });

  const MARKDOWN = `# Title\n\nA sentence of several words that go on and on.\n\n- an item with more words than fit\n\n\`\`\`json\n{ "input": [1, 2, 3, 4, 5, 6, 7, 8, 9] }\n\`\`\`\n`;

  test.each([true, false])('a statement fits at every width, colours: %s', async (colors) => {
    for (const columns of [12, 20, 33, 80]) {
      const shown = plain(await formatStatement(MARKDOWN, { colors, columns }));
      for (const line of shown.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      // No word is lost or broken.
      expect(shown.split(/\s+/)).toEqual(
        expect.arrayContaining('an item with more words'.split(' ')),
      );
    }
  });

  test('a statement for another program is the Markdown as it is', async () => {
    const shown = await formatStatement(MARKDOWN, { colors: false, columns: undefined });
    expect(shown).toBe(MARKDOWN);
  });

  test('so does the list', () => {
    const problems = ['one-problem', 'another-problem'].map((id): ListedProblem => ({
      id,
      title: `The Title of ${id} Which Is Long`,
      difficulty: 'medium',
      topics: [],
      followUps: [],
      languages: ['ts', 'js', 'py'],
      verdict: 'AC',
      at: '2026-01-01T00:00:00Z',
      acceptedAt: '2026-01-01T00:00:00Z',
    }));
    for (const columns of [22, 40, 60, 80, 120]) {
      const text = formatList(problems, { colors: false, columns }, new Date('2026-01-03'));
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
      expect(text.replace(/\s+/g, ' ')).toContain('Title of one-problem Which Is Long 2 days ago');
    }
  });
});

test('what a package still needs is a list to tick off; a package that has it all shows only faults', () => {
  const missing = 'hints.md:3: still to be written: TODO a nudge.';
  const report = {
    problem: 'p',
    steps: [
      { what: 'problem.ts', missing: [] },
      { what: 'hints.md', missing: [missing] },
    ],
    faults: [missing, 'wrong'],
    judged: false,
    submissions: 2,
    measured: 0,
    compared: 0,
    durationMs: 1_000,
  };
  expect(formatVerified(report, false, true)).toBe(
    `✗ p 1 of 2 done, 2 submissions, judged once these are fixed, 1.0 s
  [x] problem.ts
  [ ] hints.md
        line 3: TODO a nudge.
  fault wrong
`,
  );
  const whole = { ...report, steps: [report.steps[0]!], faults: ['wrong'] };
  expect(formatVerified(whole, false, true)).not.toContain('[x]');
});
