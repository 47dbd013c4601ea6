import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type MutantsReport, verifyMutants } from '../judge/commands/verify-mutants.ts';
import { textSource } from '../judge/compile/source.ts';
import { mutantsOf } from '../judge/mutants/mutate.ts';
import { judge } from './command-line.ts';
import { poolForFile, ROOT, scratchFolder } from './support.ts';

const pool = poolForFile();

async function mutationsIn(text: string, name = 'solution.ts'): Promise<string[]> {
  const mutants = await mutantsOf(textSource(Buffer.from(text), name, name), name);
  return mutants.map(({ name: { line, becomes } }) => `${line} → ${becomes}`);
}

/** A workspace in which `add-up` has one accepted submission. */
async function workspaceWith(submission: string): Promise<string> {
  const workspace = await scratchFolder();
  await cp(join(ROOT, 'tests/fixtures/packages'), workspace, { recursive: true });
  const folder = join(workspace, 'problems/add-up/submissions');
  await rm(folder, { recursive: true });
  await mkdir(join(folder, 'accepted'), { recursive: true });
  await writeFile(join(folder, 'accepted/it.js'), submission);
  return workspace;
}

describe('mutants', () => {
  test.each([
    ['comparisons', 'a < b', ['a <= b', 'a >= b']],
    ['equality', 'a === b', ['a !== b']],
    ['arithmetic', 'a + b', ['a - b']],
    ['logic, which may need brackets', 'a ?? b', ['((a) && (b))']],
    ['constants', 'a(7)', ['a(8)', 'a((6))']],
    ['texts', 'a("x")', ['a("")']],
    ['truth', 'a(true)', ['a(false)']],
    ['signs', '-a', ['(a)']],
    ['swapped arguments', 'a(b, c)', ['a(c, b)']],
    ['the wrong method', 'a.push(b)', ['a.unshift(b)']],
    ['conditions', 'a ? b : c', ['true ? b : c', 'false ? b : c']],
  ])('%s', async (_, expression, mutations) => {
    const statement = (text: string) => `return ${text};`;
    const code = `const f = (a, b, c) => { ${statement(expression)} };`;
    expect(await mutationsIn(code)).toEqual([
      `${statement(expression)} → ;`,
      ...mutations.map((mutation) => `${statement(expression)} → ${statement(mutation)}`),
    ]);
  });

  test('statements are left out, conditions decided, steps turned round', async () => {
    const code = `function f(list) {
      let n = 0;
      for (const x of list) {
        if (x) continue;
        n++;
      }
      return n;
    }`;
    const mutations = await mutationsIn(code);
    for (const mutation of [
      'if (x) continue; → if (true) continue;',
      'if (x) continue; → if (false) continue;',
      'n++; → n--;',
      'n++; → ;',
      'return n; → ;',
      'let n = 0; → let n = 1;',
    ])
      expect(mutations).toContain(mutation);
  });

  test('the same program is no mutant, nor is one mutant counted twice', async () => {
    // Leaving the statement out is the same as never to take it, and returning 2 in it as well.
    const mutations = await mutationsIn('function f(a) { if (a) return 1; return 2; }');
    expect(mutations.filter((m) => m.startsWith('if (a) return 1;'))).toEqual([
      'if (a) return 1; → if (true) return 1;',
      'if (a) return 1; → if (false) return 1;',
      'if (a) return 1; → if (a) return (0);',
    ]);
    expect(await mutationsIn('const f = (a, b) => Math.max(a, b);')).toEqual([
      'const f = (a, b) => Math.max(a, b); → const f = (a, b) => Math.min(a, b);',
    ]);
  });

  test('what is printed, imported or handed out is not mutated', async () => {
    const around = `import { Queue } from '@datastructures-js/queue';
      const f = (a) => { console.log('got', a); return new Queue(); };
      module.exports = { f };`;
    expect(await mutationsIn(around, 'solution.js')).toEqual(['return new Queue(); → ;']);
    // What is written where it is handed out is mutated there.
    expect(await mutationsIn('module.exports = (a) => a * 2;', 'solution.js')).toContain(
      'module.exports = (a) => a * 2; → module.exports = (a) => a / 2;',
    );
  });

  test('types, comments and the layout have no part in the name of a mutant', async () => {
    const plain = await mutationsIn('function f(a) { return a + 1; }', 'solution.js');
    const typed = '// Adds.\nfunction f(\n  a: number, // it\n): number {\n\n return a\n + 1 }';
    expect(await mutationsIn(typed)).toEqual(plain);
  });

  test('equal lines of one function are told apart', async () => {
    const code = 'class A { f(a) { a.g(); a.h(); a.g(); } }';
    const mutants = await mutantsOf(textSource(Buffer.from(code), 'a.js', 'a.js'), 'a.js');
    expect(mutants.map(({ name }) => name)).toEqual(
      [
        ['a.g();', 1],
        ['a.h();', 1],
        ['a.g();', 2],
      ].map(([line, nth]) => ({ file: 'a.js', in: 'A.f', line, becomes: ';', nth })),
    );
  });
});

/** A slow way that is never taken, and that changes nothing but the cost. */
const DETOUR = `module.exports = (numbers) => {
  if (numbers.length < 0) for (const n of numbers) numbers.indexOf(n + 0.5);
  return numbers.reduce((a, b) => a + b, 0);
};`;

describe('verify --mutants', () => {
  const line = 'if (numbers.length < 0) for (const n of numbers) numbers.indexOf(n + 0.5);';
  const named = (becomes: string) => ({
    ...{ file: 'submissions/accepted/it.js', in: '', line, becomes },
  });

  test('rejects by the cheapest that can, and by growth what only costs; survivors can be marked', async () => {
    const cwd = await workspaceWith(DETOUR);
    const [report] = await verifyMutants(cwd, ['add-up'], pool, () => undefined);
    const { killed, survivors, mutants } = report!;
    expect(report).toMatchObject({ problem: 'add-up', programs: 2, equivalent: 0, faults: [] });
    expect(killed.sample).toBeGreaterThan(5);
    expect(Object.values(killed).reduce((a, b) => a + b) + survivors.length).toBe(mutants);
    // The detour that is taken is right, and slow.
    const always = line.replace('numbers.length < 0', 'true');
    expect(survivors.map(({ becomes }) => becomes)).not.toContain(always);
    expect(killed.growth).toBeGreaterThanOrEqual(2);
    expect(survivors).toContainEqual({ ...named(';'), nth: 1 });

    const mark = (marked: object[], ...more: object[]) =>
      writeFile(
        join(cwd, 'problems/add-up/equivalent-mutants.json'),
        JSON.stringify([{ reason: 'The detour is never taken.', mutants: marked }, ...more]),
      );
    await mark(survivors);
    const sound = await judge(['verify', '--mutants', 'add-up'], { cwd });
    expect(sound.out).toMatch(new RegExp(`^✓ add-up ${mutants} mutants of 2 programs; `));
    expect(sound.out).toContain(`; ${survivors.length} equivalent, `);
    expect(sound.out).toMatch(/\n1 package, \d+ mutants, 0 survivors, 0 faults\n$/);
    expect(sound.code).toBe(0);

    // Of two that growth rejects, one is marked as what it may reject.
    await mark([...survivors.slice(1), named(always), named('gone();')], {
      reason: 'Nobody has so many numbers.',
      orElse: 'growth',
      mutants: [named(line.replace('length < 0', 'length >= 0'))],
    });
    const unsound = await judge(['verify', '--mutants', 'add-up', '--json'], { cwd });
    expect(unsound.code).toBe(1);
    const [again] = JSON.parse(unsound.out) as [MutantsReport];
    expect(again.survivors).toEqual(survivors.slice(0, 1));
    const shown = `submissions/accepted/it.js: ${line}`;
    expect(again.faults).toEqual([
      `equivalent-mutants.json: not equivalent, since growth rejects it: ${shown} → ${always}`,
      `equivalent-mutants.json: there is no such mutant: ${shown} → gone();`,
    ]);
  }, 180_000);

  test('what prints on large inputs may take all of the limit', async () => {
    const cwd = await workspaceWith(`module.exports = (numbers) => {
      if (numbers.length === 2000) for (let i = 0; i < 3e7; i++) console.log(numbers);
      return numbers.reduce((a, b) => a + b, 0);
    };`);
    const [report] = await verifyMutants(cwd, ['add-up'], pool, () => undefined);
    expect(report!.faults).toEqual([]);
    expect(report!.survivors.map(({ becomes }) => becomes)).toContain(
      'if (numbers.length === 2e3) for (let i = 1; i < 3e7; i++) console.log(numbers);',
    );
  });

  test('what is not accepted has no mutants', async () => {
    const cwd = await workspaceWith('module.exports = () => 0;');
    const { out, code } = await judge(['verify', '--mutants', 'add-up'], { cwd });
    expect(out).toMatch(/fault submissions\/accepted\/it.js: no mutants of what is not accepted: /);
    expect(code).toBe(1);
  });

  test.each([
    ['not JSON', '[', /equivalent-mutants.json: not JSON/],
    ['no reason', '[{ "mutants": [] }]', /equivalent-mutants.json: at \[0\].reason: /],
    [
      'a case that may reject it',
      '[{ "reason": "It is.", "orElse": "secret", "mutants": [] }]',
      /equivalent-mutants.json: at \[0\].orElse: /,
    ],
    [
      'one twice',
      JSON.stringify([{ reason: 'r', mutants: [named(';'), named(';')] }]),
      /equivalent-mutants.json: submissions\/accepted\/it.js: .* → ; is there twice/,
    ],
  ])('marks that are %s are a fault', async (_, text, fault) => {
    const cwd = await workspaceWith(DETOUR);
    await writeFile(join(cwd, 'problems/add-up/equivalent-mutants.json'), text);
    const [report] = await verifyMutants(cwd, ['add-up'], pool, () => undefined);
    expect(report!.faults.join('\n')).toMatch(fault);
    expect(report!.mutants).toBe(0);
  });
});
