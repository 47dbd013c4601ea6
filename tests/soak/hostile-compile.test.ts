/** Texts that are hopeless to compile, in a grading. */
import { expect, test } from 'vitest';
import { graded, MINE, outcomes, WALL } from '../support/grading.ts';
import { HOPELESS } from '../support/hopeless.ts';
import { descendants } from '../support/processes.ts';
import { program, RIGHT, WRONG } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

test('a grading: everybody else has the verdict that they have without the hostile ones', async () => {
  const repository = await TestRepository.create();
  repository.branch('ann', { [MINE]: RIGHT });
  repository.branch('bob', { [MINE]: WRONG });
  const honest = outcomes(await graded(repository, ['--no-cache', '--seed', '3']));
  repository.branch('arrows', { [MINE]: HOPELESS + RIGHT });
  repository.branch('imported', {
    [MINE]: `import './other'; ${RIGHT}`,
    'solutions/other.js': HOPELESS,
  });
  repository.branch('nested', { [MINE]: `${RIGHT}${'('.repeat(900_000)}` });
  const enums = Array.from({ length: 26 }, (_, i) =>
    i === 0 ? "A0 = 'aaaaaaaaaaaaaaaa'," : `A${i} = A${i - 1} + A${i - 1},`,
  );
  repository.branch('enum', {
    'solutions/moving-average.ts': `enum E { ${enums.join('\n')} }\n${RIGHT}`,
  });
  const all = outcomes(await graded(repository, ['--no-cache', '--seed', '3', '--jobs', '2']));
  expect(all).toMatchObject(honest);
  for (const name of ['arrows', 'imported', 'nested', 'enum']) {
    expect(all[`origin/${name}`], name).toBe('CE');
  }
});

test('a grading that is interrupted while it compiles does not wait for it', async () => {
  const repository = await TestRepository.create();
  repository.branch('arrows', {
    [MINE]: `import './other'; ${RIGHT}`,
    'solutions/other.js': HOPELESS,
  });
  const args = ['grade', ...WALL, '--no-growth', '--problem', 'moving-average', '--json'];
  const { child, ended } = program(args, repository.folder);
  await expect.poll(() => descendants(child.pid).length, { timeout: 30_000 }).toBeGreaterThan(2);
  child.kill('SIGINT');
  expect(await ended).toMatchObject({ code: 130 });
});
