/** `judge verify --mutants`: every mutant is judged, and growth is measured of many. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type MutantsReport, verifyMutants } from '../../judge/commands/verify-mutants.ts';
import { loadSource } from '../../judge/compile/source.ts';
import { loadEquivalent } from '../../judge/mutants/equivalent.ts';
import { mutantsOf } from '../../judge/mutants/mutate.ts';
import { judge } from '../support/command-line.ts';
import { poolForFile, ROOT, scratchFolder, SEED } from '../support/judging.ts';

const pool = poolForFile();

/** A workspace in which `add-up` has this reference and one accepted submission. */
async function workspaceWith(reference: string, accepted = reference): Promise<string> {
  const workspace = await scratchFolder();
  await cp(join(ROOT, 'tests/fixtures/packages'), workspace, { recursive: true });
  const folder = join(workspace, 'problems/add-up');
  await writeFile(join(folder, 'reference.ts'), reference);
  await rm(join(folder, 'submissions'), { recursive: true });
  await mkdir(join(folder, 'submissions/accepted'), { recursive: true });
  await writeFile(join(folder, 'submissions/accepted/it.ts'), accepted);
  return workspace;
}

/** A slow way that is never taken, and that changes nothing but the cost. */
const DETOUR = `export const addUp = (numbers: number[]) => {
  if (numbers.length < 0) for (const n of numbers) numbers.indexOf(n + 0.5);
  return numbers.reduce((a, b) => a + b, 0);
};`;

describe('verify --mutants', () => {
  const detour = (test: string) => `addUp: if (${test}) …`;
  const mutantTo = (test: string) => `${detour('$1.length < 0')} → ${detour(test).slice(7)}`;
  const LEFT_OUT = mutantTo('false');

  test('rejects by the cheapest that can, and by growth what only costs; survivors can be marked', async () => {
    const cwd = await workspaceWith(DETOUR);
    const [report] = await verifyMutants(cwd, ['add-up'], pool, { accepted: true, seed: SEED });
    const { killed, survivors, mutants, accepted } = report!;
    expect(report).toMatchObject({ problem: 'add-up', equivalent: 0, faults: [] });
    expect(killed.sample).toBe(5);
    expect(Object.values(killed).reduce((a, b) => a + b) + survivors.length).toBe(mutants);
    const names = survivors.map(({ name }) => name);
    // The detour that is taken is right, and slow.
    expect(names).not.toContain(mutantTo('true'));
    expect(killed.growth).toBeGreaterThanOrEqual(2);
    expect(names).toContain(LEFT_OUT);
    // The same program is accepted: there growth is not measured, and nothing is at fault.
    expect(accepted).toMatchObject([{ file: 'submissions/accepted/it.ts', mutants }]);
    const unnoticed = accepted[0]!.survivors.map(({ name }) => name);
    expect(unnoticed).toEqual(expect.arrayContaining([...names, mutantTo('true')]));

    const mark = (marked: string[], ...more: object[]) =>
      writeFile(
        join(cwd, 'problems/add-up/equivalent-mutants.json'),
        JSON.stringify([{ reason: 'The detour is never taken.', mutants: marked }, ...more]),
      );
    await mark(names);
    const sound = await judge(['verify', '--mutants', '--accepted', 'add-up'], { cwd });
    expect(sound.out).toMatch(new RegExp(`^✓ add-up ${mutants} mutants; killed by `));
    expect(sound.out).toContain(`; ${names.length} equivalent`);
    expect(sound.out).toContain(
      `submissions/accepted/it.ts: ${mutants} mutants, ${unnoticed.length} not rejected by any case`,
    );
    expect(sound.out).toMatch(/\n1 package, \d+ mutants, 0 survivors, 0 faults\n$/);
    expect(sound.code).toBe(0);

    // Of two that growth rejects, one is marked as what it may reject.
    await mark([...names.slice(1), mutantTo('true'), 'addUp: gone(); → nothing'], {
      reason: 'Nobody has so many numbers.',
      orElse: 'growth',
      mutants: [mutantTo('$1.length >= 0')],
    });
    const unsound = await judge(['verify', '--mutants', 'add-up', '--json'], { cwd });
    expect(unsound.code).toBe(1);
    const [again] = JSON.parse(unsound.out) as [MutantsReport];
    expect(again.survivors).toEqual(survivors.slice(0, 1));
    expect(again.faults).toEqual([
      `equivalent-mutants.json: not equivalent, since growth rejects it: ${mutantTo('true')}`,
      'equivalent-mutants.json: there is no such mutant: addUp: gone(); → nothing',
    ]);
  }, 180_000);

  test('what prints on large inputs may take all of the limit', async () => {
    const prints =
      'if (numbers.length === 2000) for (let i = 0; i < 3e7; i++) console.log(numbers);';
    const cwd = await workspaceWith(
      DETOUR,
      `export const addUp = (numbers: number[]) => {
        ${prints}
        return numbers.reduce((a, b) => a + b, 0);
      };`,
    );
    const [report] = await verifyMutants(cwd, ['add-up'], pool, { accepted: true, seed: SEED });
    expect(report!.faults).toEqual([]);
    expect(report!.accepted[0]!.survivors.map(({ is }) => is)).toContain(
      'if (numbers.length === 2e3) for (let i = 1; i < 3e7; i++) console.log(numbers);',
    );
  });

  test('a query has mutants too: those that survive are the ones that its package marks', async () => {
    const cwd = await scratchFolder();
    const folder = join(cwd, 'problems/watch-streaks');
    await cp(join(ROOT, 'problems/watch-streaks'), folder, { recursive: true });
    await rm(join(folder, 'submissions/accepted'), { recursive: true });
    const marks = join(folder, 'equivalent-mutants.json');
    const marked = [...loadEquivalent(folder, 'watch-streaks').keys()];
    await rm(marks);
    const [report] = await verifyMutants(cwd, ['watch-streaks'], pool, { seed: SEED });
    const { mutants, killed, survivors, faults } = report!;
    expect(faults).toEqual([]);
    expect(killed.sample).toBeGreaterThanOrEqual(6);
    expect(survivors.map(({ name }) => name).sort()).toEqual(marked.sort());
    // What Postgres does not take for a query is none of them.
    const { length } = await mutantsOf(
      await loadSource(join(folder, 'reference.sql'), 'reference.sql'),
    );
    expect(mutants).toBeLessThan(length);
  }, 180_000);

  test('what is not accepted has no mutants', async () => {
    const cwd = await workspaceWith(DETOUR, 'export const addUp = () => 0;');
    const { out, code } = await judge(['verify', '--mutants', '--accepted', 'add-up'], { cwd });
    expect(out).toMatch(/fault submissions\/accepted\/it.ts: not accepted, so it has no mutants: /);
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
      JSON.stringify([{ reason: 'r', mutants: [LEFT_OUT, LEFT_OUT] }]),
      /equivalent-mutants.json: addUp: .* → if \(false\) … is listed twice/,
    ],
  ])('marks that are %s are a fault', async (_, text, fault) => {
    const cwd = await workspaceWith(DETOUR);
    await writeFile(join(cwd, 'problems/add-up/equivalent-mutants.json'), text);
    const [report] = await verifyMutants(cwd, ['add-up'], pool, { accepted: true, seed: SEED });
    expect(report!.faults.join('\n')).toMatch(fault);
    expect(report!.mutants).toBe(0);
  });
});
