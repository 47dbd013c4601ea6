/** The page of a grading, seen and clicked in a browser. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { Grade, GradeReport } from '../../judge/grade/types.ts';
import { page as formatPage } from '../../judge/report/grade/html.ts';
import {
  browserForFile,
  countOf,
  expectReadable,
  findBrowser,
  look,
  openPage,
} from '../support/browser.ts';
import { judge } from '../support/command-line.ts';
import { MINE, WALL } from '../support/grading.ts';
import { RIGHT, WRONG, WRONG_LATER } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';
import { ROOT } from '../support/judging.ts';

const path = findBrowser();
const browser = browserForFile(path);

const EVIL = '<img src=x onerror="alert(1)"></script><script>alert(2)</script>';
const HOSTILE = `class MovingAverage { constructor() { throw new Error(${JSON.stringify(EVIL)}); } next() {} }`;
const TITLES = 'solutions/group-anagrams.ts';

let known: Promise<GradeReport> | undefined;

/** Five people, two problems, growth measured; made once. */
function reportOfFive(): Promise<GradeReport> {
  return (known ??= gradeFive());
}

async function gradeFive(): Promise<GradeReport> {
  const slow = join(ROOT, 'problems/group-anagrams/submissions/time_limit_exceeded/all-pairs.ts');
  const repository = await TestRepository.create();
  repository.branch('anna', { [MINE]: RIGHT, [TITLES]: await readFile(slow, 'utf8') });
  repository.branch('ben', { [MINE]: WRONG });
  repository.branch('<script>alert(3)</script>', { [MINE]: HOSTILE });
  repository.branch('linked', { [MINE]: { link: '/etc/passwd' } });
  repository.branch('zoe', { [MINE]: RIGHT });
  const problems = ['--problem', 'moving-average', '--problem', 'group-anagrams'];
  const args = ['grade', 'origin/**', ...WALL, ...problems, '--json'];
  const ran = await judge(args, { cwd: repository.folder });
  expect(ran.code).toBe(0);
  return JSON.parse(ran.out) as GradeReport;
}

async function open(report: GradeReport, options: Parameters<typeof openPage>[2] = {}) {
  return openPage(await browser(), formatPage(report), options);
}

/** The names in the rows that are shown, from the top. */
const namesShown = (page: Page) =>
  look<string[]>(
    page,
    `[...document.querySelectorAll('#grades tbody tr')].filter((row) => row.checkVisibility()).map((row) => row.cells[0].textContent.trim())`,
  );

/** Clicks the cell of a person and a problem as a reader would. */
async function clickCell(page: Page, name: string, column: number): Promise<void> {
  const names = `[...document.querySelectorAll('#grades tbody tr')].map((row) => row.cells[0].textContent.trim())`;
  const row = (await look<string[]>(page, names)).indexOf(name) + 1;
  await page.click(`#grades tbody tr:nth-child(${row}) td:nth-child(${column + 1}) button`);
}

const inDialog = (page: Page) => look<string>(page, `document.querySelector('dialog').innerText`);
const isOpen = (page: Page) => look<boolean>(page, `document.querySelector('dialog').open`);

describe.skipIf(path === undefined)('the page of a grading, in a browser', () => {
  test('people by problems, and nothing that anybody wrote is markup', async () => {
    const { page, faults } = await open(await reportOfFive());
    expect(await namesShown(page)).toEqual([
      'origin/<script>alert(3)</script>',
      ...['origin/anna', 'origin/ben', 'origin/linked', 'origin/zoe'],
    ]);
    expect(await countOf(page, 'img, iframe, link')).toBe(0);
    const cells = `[...document.querySelectorAll('#grades tbody tr')].map((row) => [...row.cells].slice(1).map((cell) => cell.innerText))`;
    expect(await look(page, cells)).toEqual([
      ['RTE', '·', '0/2'],
      ['AC', 'TLE', '1/2'],
      ['WA', '·', '0/2'],
      ['refused', '·', '0/2'],
      ['AC', '·', '1/2'],
    ]);
    await clickCell(page, 'origin/<script>alert(3)</script>', 1);
    expect(await inDialog(page)).toContain('run-time error moving-average');
    expect(await inDialog(page)).toContain('at solutions/moving-average.js:1:');
    expect(await countOf(page, 'img, iframe, dialog script')).toBe(0);
    expect(faults).toEqual([]);
  });

  test('points by group stand in the cell, and in what it opens', async () => {
    const repository = await TestRepository.create();
    repository.branch('bob', { [MINE]: WRONG_LATER });
    const points = { 'moving-average': { sample: 2, hidden: 5.5, growth: 1 } };
    repository.write('grade.json', JSON.stringify({ points }));
    const ran = await judge(
      ['grade', 'origin/bob', ...WALL, '--problem', 'moving-average', '--json'],
      { cwd: repository.folder },
    );
    const { page, faults } = await open(JSON.parse(ran.out) as GradeReport);
    expect(await look(page, `document.querySelector('#grades tbody tr').innerText`)).toMatch(
      /^origin\/bob\s+WA 2\/8\.5\s+2\/8\.5$/,
    );
    await clickCell(page, 'origin/bob', 1);
    expect(await inDialog(page)).toContain('2/8.5 points: sample 2/2, hidden 0/5.5, growth 0/1');
    expect(faults).toEqual([]);
  });

  test('a cell opens its cases and its growth as a picture, and closes', async () => {
    const report = await reportOfFive();
    const { page, faults } = await open(report);
    expect(await isOpen(page)).toBe(false);
    await clickCell(page, 'origin/anna', 2);
    expect(await isOpen(page)).toBe(true);
    const shown = await inDialog(page);
    expect(shown).toContain('too slow group-anagrams');
    expect(shown).toContain('origin/anna');
    expect(shown).toMatch(/✗ too slow: grows like n\^/);
    const width = `document.querySelector('dialog svg.chart').getBoundingClientRect().width`;
    expect(await look(page, width)).toBeGreaterThan(400);
    const judgement = Object.values(report.judgements).find(({ verdict }) => verdict === 'TLE')!;
    expect(await countOf(page, 'dialog .chart .yours circle')).toBe(
      judgement.growth[0]!.sizes.length,
    );
    expect(await countOf(page, 'dialog tbody tr')).toBe(judgement.cases.length);
    await page.click('dialog summary');
    const names = `[...document.querySelectorAll('dialog tbody tr')].map((row) => row.cells[0].innerText)`;
    expect(await look(page, names)).toEqual(judgement.cases.map(({ name }) => name));
    await page.click('dialog form button');
    expect(await isOpen(page)).toBe(false);

    await clickCell(page, 'origin/ben', 1);
    expect(await inDialog(page)).toContain('wrong answer moving-average');
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);

    await clickCell(page, 'origin/linked', 1);
    expect(await inDialog(page)).toMatch(/link/);
    await page.mouse.click(5, 5);
    expect(await isOpen(page)).toBe(false);
    expect(faults).toEqual([]);
  });

  test('is filtered by name and by what somebody has', async () => {
    const { page, faults } = await open(await reportOfFive());
    await page.type('#search', 'ZO');
    expect(await namesShown(page)).toEqual(['origin/zoe']);
    expect(await look(page, `document.querySelector('#shown').value`)).toBe('1 of 5');
    await page.$eval('#search', (input) => (input as unknown as { select(): void }).select());
    await page.keyboard.press('Delete');
    expect(await namesShown(page)).toHaveLength(5);
    await page.select('#only', 'AC');
    expect(await namesShown(page)).toEqual(['origin/anna', 'origin/zoe']);
    await page.select('#only', 'refused');
    expect(await namesShown(page)).toEqual(['origin/linked']);
    await page.type('#search', 'zoe');
    expect(await namesShown(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('is sorted by any column, both ways', async () => {
    const { page, faults } = await open(await reportOfFive());
    const headers = await page.$$('#grades th button');
    const order = `[...document.querySelectorAll('#grades th')].map((th) => th.ariaSort)`;
    await headers[1]!.click();
    const [first, second, third] = await namesShown(page);
    expect([first, second].sort()).toEqual(['origin/anna', 'origin/zoe']);
    expect(third).not.toBe('origin/linked');
    expect(await look(page, order)).toEqual([null, 'descending', null, null]);
    await headers[1]!.click();
    expect((await namesShown(page))[0]).toBe('origin/linked');
    expect(await look(page, order)).toEqual([null, 'ascending', null, null]);
    await headers[0]!.click();
    await headers[0]!.click();
    expect((await namesShown(page))[0]).toBe('origin/zoe');
    await headers[3]!.click();
    expect((await namesShown(page)).slice(0, 2).sort()).toEqual(['origin/anna', 'origin/zoe']);
    expect(faults).toEqual([]);
  });

  test('can be read in light and in dark, and on a narrow screen', async () => {
    const report = await reportOfFive();
    for (const scheme of ['light', 'dark'] as const) {
      const { page } = await open(report, { scheme, width: 360 });
      await clickCell(page, 'origin/anna', 2);
      await expectReadable(page, scheme, 'dialog', [
        ...['td.AC button', 'td.WA button', 'td.refused button', '.soft'],
        ...['dialog h1', 'dialog .TLE', 'select', 'dialog button'],
      ]);
    }
  });

  test('of 200 people by 6 problems: one file of a few megabytes that opens and works', async () => {
    const report = classOf200(await reportOfFive());
    const megabytes = Buffer.byteLength(formatPage(report)) / 1e6;
    expect(megabytes).toBeLessThan(8);
    const { page, faults } = await open(report);
    const timing = `performance.getEntriesByType('navigation')[0].toJSON()`;
    const { domComplete } = await look<{ domComplete: number }>(page, timing);
    await page.type('#search', 'person-17');
    expect(await namesShown(page)).toHaveLength(11);
    await clickCell(page, 'person-17', 3);
    expect(await isOpen(page)).toBe(true);
    expect(await countOf(page, 'dialog tbody tr')).toBeGreaterThan(100);
    console.log(
      `200 people by 6 problems: ${megabytes.toFixed(2)} MB, open after ${Math.round(domComplete)} ms`,
    );
    expect(faults).toEqual([]);
  });
});

/** As large as a large class makes it: every submission is different, and its cases are judged to the end. */
function classOf200(report: GradeReport): GradeReport {
  const judgements = Object.values(report.judgements);
  const largest = judgements.reduce((a, b) => (b.cases.length > a.cases.length ? b : a));
  const steep = judgements.find(({ growth }) => growth.some(({ verdict }) => verdict === 'fail'))!;
  const problems = Array.from({ length: 6 }, (_, i) => ({
    ...report.problems[0]!,
    id: `problem-${i}`,
  }));
  const all: GradeReport['judgements'] = {};
  const people = Array.from({ length: 200 }, (_, person) => {
    const grades = problems.map(({ id }): Grade => {
      const key = `${person}-${id}`;
      const verdict = (person + id.length) % 3 ? 'AC' : 'TLE';
      const cases = largest.cases.map((c) => ({ ...c, cpuMs: c.cpuMs * (1 + person / 200) }));
      all[key] = { ...largest, verdict, cases, growth: [...largest.growth, ...steep.growth] };
      const points = verdict === 'AC' ? 1 : 0;
      return { kind: 'judged', problem: id, file: MINE, key, verdict, points, parts: [] };
    });
    const name = `person-${person}`;
    return { ref: name, name, commit: null, trouble: null, grades, points: 4 };
  });
  return { ...report, problems, people, judgements: all, pointsPossible: 6 };
}
