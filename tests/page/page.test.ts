import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../judge/types.ts';
import { page as formatPage } from '../../judge/report/html/page.ts';
import {
  browserForFile,
  countOf,
  expectReadable,
  findBrowser,
  look,
  openPage,
} from '../support/browser.ts';
import { judgeText, poolForFile, ROOT } from '../support/judging.ts';

const pool = poolForFile();
const path = findBrowser();
const browser = browserForFile(path);

const context = {
  colors: false,
  columns: 80,
  rows: 24,
  parameters: ['strs'],
  reveal: true,
  followUps: [],
};

/** The page of a result in a browser. */
async function open(result: Result, scheme: 'light' | 'dark' = 'light', width = 1000) {
  return openPage(await browser(), formatPage(result, context), { scheme, width });
}

const slow = () =>
  readFile(
    join(ROOT, 'problems/group-anagrams/submissions/time_limit_exceeded/all-pairs.ts'),
    'utf8',
  );

describe.skipIf(path === undefined)('the page of a result, in a browser', () => {
  test('shows the verdict, the growth as a picture and the cases, and asks nobody for anything', async () => {
    const result = await judgeText(pool, 'group-anagrams', await slow(), { growth: true });
    const { page, faults } = await open(result);
    expect(await look(page, `document.querySelector('h1').textContent.trim()`)).toBe(
      'too slow group-anagrams',
    );
    const chart = await look<Record<'width' | 'yours' | 'reference', number> & { label: string }>(
      page,
      `(() => {
        const svg = document.querySelector('svg.chart');
        return {
          width: svg.getBoundingClientRect().width,
          label: svg.getAttribute('aria-label'),
          yours: svg.querySelectorAll('.yours circle').length,
          reference: svg.querySelectorAll('.reference circle').length,
        };
      })()`,
    );
    expect(chart.width).toBeGreaterThan(400);
    expect(chart.label).toContain('grows like n^');
    expect(chart.yours).toBe(result.growth[0]!.sizes.length);
    expect(chart.reference).toBe(chart.yours);
    expect(await countOf(page, 'tbody tr')).toBe(result.cases.length);
    await page.click('summary');
    expect(await look(page, `document.querySelector('tbody tr').checkVisibility()`)).toBe(true);
    expect(faults).toEqual([]);
  });

  test('can be read in light and in dark, and on a narrow screen', async () => {
    const result = await judgeText(pool, 'group-anagrams', await slow(), { growth: true });
    for (const scheme of ['light', 'dark'] as const) {
      const { page } = await open(result, scheme, 360);
      await expectReadable(page, scheme, 'body', [
        ...['body', '.soft', 'h1 .TLE'],
        ['.chart .yours polyline', 'stroke'],
        ['.chart .reference polyline', 'stroke'],
        ['.chart .tick', 'fill'],
      ]);
    }
  });

  test('shows what a submission prints and throws as text', async () => {
    const evil = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const text = `export function groupAnagrams(strs: string[]) { console.log(${JSON.stringify(evil)}); throw new Error(${JSON.stringify(evil)}); }`;
    const { page, faults } = await open(await judgeText(pool, 'group-anagrams', text));
    expect(await countOf(page, 'img, script')).toBe(0);
    const shown = await look<string>(page, 'document.body.innerText');
    expect(shown.split(evil).length).toBeGreaterThan(2);
    expect(shown).toContain('at solution.ts:1:');
    expect(faults).toEqual([]);
  });

  test('shows input, output, answer and how they differ', async () => {
    const text = 'export const groupAnagrams = (strs: string[]) => strs.map((s) => [s]);';
    const { page } = await open(await judgeText(pool, 'group-anagrams', text));
    const terms = `[...document.querySelectorAll('dt')].map((term) => term.textContent)`;
    expect(await look(page, terms)).toEqual(['strs =', 'output', 'answer']);
    expect(await countOf(page, 'pre .missing, pre .extra')).toBeGreaterThan(1);
    const lines = (await look<string>(page, `document.querySelector('figure pre').innerText`))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(await countOf(page, 'figure pre span'));
    for (const line of lines) expect(line).toMatch(/^[-+ ] /);
  });
});
