/** Dialogues, with real processes: what the interactor and a submission say to one another, and how that is judged. */
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judge } from '../../judge/judging/judge.ts';
import { openSource } from '../../judge/languages/index.ts';
import { loadProblem } from '../../judge/problem/load.ts';
import { loadOwnCases, parseInput } from '../../judge/problem/own-cases.ts';
import { TWO, choosing, judgeReservoir, judgeText, pool, reservoir } from '../support/dialogues.ts';
import { ROOT, folderForFile, problemNamed } from '../support/judging.ts';
const folder = folderForFile();

describe('a wrong call', () => {
  test('to an artwork that is not there ends the dialogue, and the last turns are shown', async () => {
    const { verdict, cases } = await judgeText(choosing('return this.round < 4 ? 0 : 9;'), {
      input: TWO,
    });
    expect(verdict).toBe('WA');
    const [failed] = cases;
    expect(failed).toMatchObject({
      message: 'choose() returned an artwork that is not there',
      detail: '9; the artworks are 0 to 1',
      input: TWO,
    });
    expect(failed!.dialogue!.turns).toBe(8);
    expect(failed!.dialogue!.last.at(-1)).toEqual({ method: 'choose', args: [], returned: 9 });
    expect(failed!.dialogue!.last.at(-2)).toMatchObject({ method: 'reward' });
    expect(failed).not.toHaveProperty('output');
  });

  test.each([
    ['NaN', 'return NaN;', 'WA', /choose\(\): expected a whole number, got NaN/],
    ['a fraction', 'return 0.5;', 'WA', /expected a whole number/],
    ['nothing', '', 'WA', /is a `return` missing/],
    ['a text', 'return "0";', 'WA', /expected a number, got a string/],
    ['an exception', 'throw new Error("lost");', 'RTE', /threw Error: lost/],
    ['an endless loop', 'for (;;);', 'TLE', /still running/],
    [
      'what never comes',
      'return new Promise((later) => setTimeout(later, 1e6));',
      'TLE',
      /waiting/,
    ],
  ])('%s gets the verdict that one expects', async (_, body, verdict, message) => {
    const limitScale = 0.1;
    const { verdict: got, cases } = await judgeText(choosing(body), { input: TWO, limitScale });
    expect(got).toBe(verdict);
    expect(`${cases[0]!.message} ${cases[0]!.detail ?? ''}`).toMatch(message);
  });

  test('of a method that is not there is an exception', async () => {
    const { verdict, message } = await judgeText('class ArtworkBandit { choose() { return 0; } }', {
      input: TWO,
    });
    expect(verdict).toBe('RTE');
    expect(message).toMatch(/class ArtworkBandit has no method reward/);
  });

  test('is shrunk to the shortest dialogue that fails', async () => {
    const { counterexample } = await judgeText(
      choosing('return this.arms > 3 && this.round === 3 ? this.arms : 0;'),
      { searchMs: 8_000 },
    );
    const [worlds, rounds] = counterexample!.input as [number[][], number];
    expect([worlds.length, worlds[0]!.length, rounds]).toEqual([1, 4, 3]);
    expect(counterexample!.dialogue!.last.at(-1)!.returned).toBe(4);
    expect(counterexample).not.toHaveProperty('answer');
  });
});

test('a method may be asynchronous', async () => {
  const text = choosing('return 0;').replaceAll(/(choose|reward)\(/g, 'async $1(');
  expect((await judgeText(text, { input: TWO })).verdict).toBe('AC');
});

test('the world stays outside: nothing but calls enters the process', async () => {
  // All that a submission can reach, with the rates of this case nowhere in it.
  const text = `const seen = [];
    const { parse } = JSON;
    JSON.parse = (text, ...more) => { seen.push(text); return parse(text, ...more); };
    ${choosing('return 0;', 'console.log(JSON.stringify([...arguments]), seen.join(), Object.keys(globalThis).join());')}`;
  const { cases } = await judgeText(text, { input: [[[0.123, 0.123]], 3, 3] });
  expect(cases[0]!.verdict).toBe('AC');
  expect(cases[0]!.console).not.toMatch(/0?\.123/);
});

test('an interactor that goes on for ever is a fault of the package', async () => {
  const ours = join(ROOT, 'problems/artwork-bandit');
  const copy = join(folder, 'problems/artwork-bandit');
  await cp(ours, copy, { recursive: true });
  await writeFile(
    join(copy, 'interactor.ts'),
    `import { defineInteractor } from 'coding-round-judge';
     import problem from './problem.ts';
     function* talk() { yield ['ArtworkBandit', 2]; for (;;) yield ['choose']; }
     export default defineInteractor(problem, {
       maxTurns: 50, play: () => [talk()], regret: () => [0],
     });`,
  );
  const endless = await loadProblem('artwork-bandit', copy);
  const path = join(ours, 'reference.ts');
  const source = await openSource(path, path);
  const { verdict, message } = await judge(endless, source, { seed: 1, own: [] }, pool);
  expect([verdict, message]).toEqual([
    'JE',
    expect.stringContaining('interactor.ts makes more than 50 calls'),
  ]);
});

describe('regret', () => {
  test('that is too much is a wrong answer', async () => {
    const { verdict, cases } = await judgeText(choosing('return 0;'), {
      input: [[[0.1, 0.9]], 1_000, 3],
    });
    expect(verdict).toBe('WA');
    expect(cases[0]).toMatchObject({
      message: 'too much regret: 25.79 times what is allowed',
      detail: 'regret 800.0, allowed 31.0, in 1 world of 1000 rounds',
    });
  });
});

describe('a sample', () => {
  const FAIR =
    'const i = Math.floor(Math.random() * this.seen); if (i < this.k) this.items[i] = item;';

  test('that is fair is right, and one that is not says how improbable it is, the same each time', async () => {
    const pairs = [2, [4], 600, 5];
    expect((await judgeReservoir(reservoir(FAIR), pairs)).verdict).toBe('AC');
    const unfair = reservoir('if (Math.random() < 0.5) this.items[0] = item;');
    const [once, again] = [
      await judgeReservoir(unfair, pairs),
      await judgeReservoir(unfair, pairs),
    ];
    expect(once.verdict).toBe('WA');
    expect(once.cases[0]).toMatchObject({
      message: 'not equally likely',
      detail: expect.stringMatching(
        /after 4 items, the sample of the items at places 2 and 4 of the stream came \d+ times in 600, about 100 are expected/,
      ) as string,
    });
    expect(again.cases[0]!.detail).toBe(once.cases[0]!.detail);
  });

  // The sum of all items that came tells whether each was offered once.
  test.each([
    [
      'JavaScript',
      'solution.js',
      reservoir('', 'this.sum = 0;')
        .replace('{ this.seen++;', '{ this.sum += item; this.seen++;')
        .replace('return this.items', 'console.log(this.seen, this.sum); return this.items'),
    ],
    [
      'Python',
      'solution.py',
      `class Reservoir:
    def __init__(self, k):
        self.k, self.items, self.seen, self.sum = k, [], 0, 0
    def offer(self, item):
        self.seen += 1
        self.sum += item
        if len(self.items) < self.k:
            self.items.append(item)
    def sample(self):
        print(self.seen, self.sum)
        return self.items
`,
    ],
  ])('of a long stream, in %s: each item of a range is offered', async (_, name, text) => {
    const { verdict, cases } = await judgeReservoir(text, [3, [20_000, 30_000], 1, 1], name);
    expect(verdict).toBe('AC');
    expect(cases[0]!.console!.trim().split('\n')).toEqual(['20000 200010000', '30000 450015000']);
  });
});

test('own cases and --input are cases of the interactor', async () => {
  const problem = await problemNamed('artwork-bandit');
  const path = join(folder, 'cases.json');
  const write = (cases: object[]) => writeFile(path, JSON.stringify(cases));
  await write([{ name: 'mine', input: TWO }]);
  const own = loadOwnCases(path, 'cases.json', problem);
  const { verdict, cases } = await judgeText(choosing('return 2;'), { own, only: ['own/mine'] });
  expect(verdict).toBe('WA');
  expect(cases[0]).toMatchObject({ name: 'own/mine', input: TWO });
  await write([{ input: TWO, answer: [0] }]);
  expect(() => loadOwnCases(path, 'cases.json', problem)).toThrow(/leave it out/);
  await write([{ input: [[[0.5]], 6, 3] }]);
  expect(() => loadOwnCases(path, 'cases.json', problem)).toThrow(/breaks the constraints/);
  expect(() => parseInput('[[[0.5, 0.5]], 3]', problem)).toThrow(/3 \(worlds, rounds, seed\)/);
});
