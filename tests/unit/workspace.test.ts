import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Result, UsageError, type Verdict } from '../../judge/types.ts';
import {
  addOwnCase,
  explainChoice,
  findSolution,
  judgeFolder,
  loadStandings,
  ownCasesPath,
  remember,
  shownPath,
  solutionOf,
  writeNew,
  writeWhole,
} from '../../judge/workspace.ts';
import { scratchFolder } from '../support/judging.ts';

const judged = (problem: string, verdict: Verdict) => ({ problem, verdict }) as Result;

describe('a path', () => {
  test('is shown from where people are when it is below, else whole', () => {
    expect(shownPath('/home/me', '/home/me/solutions/a.ts')).toBe('solutions/a.ts');
    expect(shownPath('/home/me', '/home/you/a.ts')).toBe('/home/you/a.ts');
  });

  test('of a solution is the one saved last; of those saved at once TypeScript comes first, a file before a folder', async () => {
    const workspace = await scratchFolder();
    const put = (name: string) => {
      const path = join(workspace, 'solutions', name);
      mkdirSync(join(path, '..'), { recursive: true });
      writeFileSync(path, '');
      utimesSync(path, 1, 1);
      return path;
    };
    expect(solutionOf(workspace, 'p')).toBeUndefined();
    expect(() => findSolution(workspace, 'p')).toThrow(UsageError);
    for (const name of ['p/index.js', 'p/index.ts', 'p.js', 'p.ts']) {
      const path = put(name);
      expect(findSolution(workspace, 'p')).toBe(path);
    }
    utimesSync(join(workspace, 'solutions/p.js'), 2, 2);
    expect(solutionOf(workspace, 'p')).toBe(join(workspace, 'solutions/p.js'));
    expect(explainChoice(workspace, 'p')).toBe(
      'solutions/p.js was saved last; to judge another, name it: solutions/p.ts, solutions/p/index.ts, solutions/p/index.js',
    );
    expect(solutionOf(workspace, 'q')).toBeUndefined();
  });
});

describe('own cases', () => {
  test('are added one line each, and the same input once', async () => {
    const path = ownCasesPath(await scratchFolder(), 'p');
    mkdirSync(join(path, '..'));
    expect(addOwnCase(path, { input: [[1, 2]], answer: NaN })).toBe(true);
    expect(addOwnCase(path, { input: [[3]], answer: 4 })).toBe(true);
    expect(addOwnCase(path, { input: [[1, 2]], answer: 5 })).toBe(false);
    expect(readFileSync(path, 'utf8').split('\n')).toEqual([
      '[',
      '  {"input":[[1,2]],"answer":{"$number":"NaN"}},',
      '  {"input":[[3]],"answer":4}',
      ']',
      '',
    ]);
  });

  test.each(['{}', '[', 'null'])('of a file with %s are left as they are', async (text) => {
    const path = join(await scratchFolder(), 'p.cases.json');
    writeFileSync(path, text);
    expect(() => addOwnCase(path, { input: [], answer: 1 })).toThrow(UsageError);
    expect(() => addOwnCase(path, { input: [], answer: 1 })).toThrow(path);
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});

describe('a file', () => {
  test('is written whole, over another, and leaves nothing beside it', async () => {
    const folder = await scratchFolder();
    const path = join(folder, 'a');
    for (const text of ['long text', 'short']) {
      writeWhole(path, text);
      expect(readFileSync(path, 'utf8')).toBe(text);
    }
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('that is a link stays one: what it points at is written', async () => {
    const folder = await scratchFolder();
    const [real, link] = [join(folder, 'real'), join(folder, 'link')];
    writeFileSync(real, 'old');
    symlinkSync(real, link);
    writeWhole(link, 'new');
    expect(readFileSync(real, 'utf8')).toBe('new');
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  test('that must be new is never written over, and nothing is left of the attempt', async () => {
    const folder = await scratchFolder();
    const path = join(folder, 'a');
    writeNew(path, 'first');
    expect(() => writeNew(path, 'second')).toThrow(expect.objectContaining({ code: 'EEXIST' }));
    expect(readFileSync(path, 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['a']);
  });

  test('that cannot be written leaves no draft behind', async () => {
    const folder = await scratchFolder();
    mkdirSync(join(folder, 'a'));
    expect(() => writeWhole(join(folder, 'a'), 'x')).toThrow();
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

describe('the history', () => {
  test('has the last verdict of each problem, and none for a fault of the judge', async () => {
    const workspace = await scratchFolder();
    expect(await loadStandings(workspace)).toEqual(new Map());
    for (const [problem, verdict] of [
      ['p', 'WA'],
      ['q', 'TLE'],
      ['p', 'AC'],
      ['p', 'JE'],
    ] as const) {
      expect(remember(workspace, judged(problem, verdict))).toBeUndefined();
    }
    const last = await loadStandings(workspace);
    expect([...last].map(([id, { verdict }]) => [id, verdict])).toEqual([
      ['p', 'AC'],
      ['q', 'TLE'],
    ]);
    expect(Date.parse(last.get('p')!.at)).not.toBeNaN();
  });

  test('keeps what was accepted, whatever came after it', async () => {
    const workspace = await scratchFolder();
    for (const verdict of ['WA', 'AC', 'WA', 'CE'] as const)
      remember(workspace, judged('p', verdict));
    remember(workspace, judged('q', 'WA'));
    const [p, q] = (await loadStandings(workspace)).values();
    expect([p!.verdict, q!.acceptedAt]).toEqual(['CE', null]);
    expect(Date.parse(p!.acceptedAt!)).toBeLessThanOrEqual(Date.parse(p!.at));
  });

  test('goes on after a line that was cut short, which is passed over', async () => {
    const workspace = await scratchFolder();
    remember(workspace, judged('p', 'AC'));
    const path = join(workspace, '.judge/history.jsonl');
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"problem":"q","ver`);
    remember(workspace, judged('r', 'WA'));
    expect([...(await loadStandings(workspace)).keys()]).toEqual(['p', 'r']);
  });

  test.each([
    '{"problem":"p","verdict":"toString","at":""}',
    '{"problem":"p","verdict":"AC"}',
    '{"problem":1,"verdict":"AC","at":""}',
    'null',
  ])('passes over %s', async (line) => {
    const workspace = await scratchFolder();
    judgeFolder(workspace);
    writeFileSync(join(workspace, '.judge/history.jsonl'), `${line}\n`);
    expect((await loadStandings(workspace)).size).toBe(0);
  });

  test('that cannot be written is a warning, no failure', async () => {
    const workspace = await scratchFolder();
    writeFileSync(join(workspace, '.judge'), 'a file is here');
    expect(remember(workspace, judged('p', 'AC'))).toMatch(/\.judge/);
  });

  test('is kept out of git from the start, and a file that was taken away stays away', async () => {
    const workspace = await scratchFolder();
    judgeFolder(workspace);
    expect(readFileSync(join(workspace, '.judge/.gitignore'), 'utf8')).toBe('*\n');
    expect(readdirSync(workspace)).toEqual(['.judge']);
    const empty = await scratchFolder();
    mkdirSync(join(empty, '.judge'));
    judgeFolder(empty);
    expect(existsSync(join(empty, '.judge/.gitignore'))).toBe(false);
  });
});
