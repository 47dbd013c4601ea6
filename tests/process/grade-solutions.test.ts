import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GradeContext } from '../../judge/report/grade/reporter.ts';
import { table } from '../../judge/report/grade/table.ts';
import { MINE, graded, outcomes } from '../support/grading.ts';
import { RIGHT, WRONG } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

const missing = (misplaced?: string) => ({
  kind: 'missing',
  problem: 'moving-average',
  ...(misplaced !== undefined && { misplaced }),
});

describe('solutions are data', () => {
  test('what is named otherwise, or beside solutions/, is no submission, and pointed out', async () => {
    const repository = await TestRepository.create();
    const places = {
      camel: 'solutions/MovingAverage.js',
      snake: 'solutions/moving_average.py',
      folder: 'solutions/moving_average/main.ts',
      beside: 'moving-average.ts',
      ending: 'solutions/moving-average.mjs',
      else: 'solutions/averages.js',
    };
    for (const [name, path] of Object.entries(places)) repository.branch(name, { [path]: RIGHT });
    const report = await graded(repository);
    expect(report.people.map(({ name, grades }) => [name, grades[0]])).toEqual([
      ['origin/beside', missing('moving-average.ts')],
      ['origin/camel', missing('solutions/MovingAverage.js')],
      ['origin/else', missing()],
      ['origin/ending', missing('solutions/moving-average.mjs')],
      ['origin/folder', missing('solutions/moving_average')],
      ['origin/snake', missing('solutions/moving_average.py')],
    ]);
    const text = table(report, { colors: false, columns: 120 } as GradeContext);
    expect(text).toContain(
      'origin/camel: moving-average: no submission; solutions/MovingAverage.js is not read: it must be solutions/moving-average.ts, .js, .py or .sql',
    );
    expect(text).not.toContain('origin/else:');
  });

  test('hooks, filters, settings, problems and workflows of a branch change nothing and run nothing', async () => {
    const repository = await TestRepository.create();
    const canary = join(repository.folder, 'canary');
    const touch = `touch ${canary}`;
    const problem = 'problems/moving-average';
    repository.branch('eve', {
      [MINE]: WRONG,
      '.gitattributes': '* filter=evil diff=evil ident\n',
      '.gitmodules': `[submodule "x"]\n\tpath = x\n\turl = ext::${touch}\n\tupdate = !${touch}\n`,
      x: { submodule: '2'.repeat(40) },
      '.github/workflows/grade.yml': 'on: push',
      'hooks/post-checkout': `#!/bin/sh\n${touch}\n`,
      'grade.json': '{ "points": { "moving-average": 1000 } }',
      'package.json': `{ "scripts": { "postinstall": "${touch}" } }`,
      'solutions/package.json': '{ "type": "module", "imports": { "#x": "/etc/passwd" } }',
      'solutions/tsconfig.json': '{ "extends": "/etc/passwd" }',
      'solutions/moving-average.cases.json': 'not even JSON',
      [`${problem}/problem.ts`]: `import { writeFileSync } from 'node:fs'; writeFileSync('${canary}', '');`,
      [`${problem}/reference.ts`]: WRONG,
      'judge/judge.ts': 'export const judge = () => ({ verdict: "AC" })',
      'dist/judge.cjs': `require('fs').writeFileSync('${canary}', '')`,
    });
    repository.branch('ann', { [MINE]: RIGHT });
    // What would run if anything were checked out, compared or shown; what a branch brings names it.
    for (const [key, value] of [
      ['filter.evil.smudge', touch],
      ['filter.evil.clean', touch],
      ['filter.evil.process', touch],
      ['filter.evil.required', 'true'],
      ['diff.evil.textconv', touch],
      ['core.fsmonitor', touch],
      ['core.hooksPath', 'hooks'],
      ['core.pager', touch],
      ['core.sshCommand', touch],
      ['alias.cat-file', `!${touch}`],
    ]) {
      repository.git('config', key!, value!);
    }
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change']) {
      repository.write(`hooks/${hook}`, `#!/bin/sh\n${touch}\n`);
      spawnSync('chmod', ['+x', join(repository.folder, 'hooks', hook)]);
    }
    const before = await readdir(repository.folder);
    const report = await graded(repository);
    expect(outcomes(report)).toEqual({ 'origin/ann': 'AC', 'origin/eve': 'WA' });
    expect(report.pointsPossible).toBe(1);
    expect(existsSync(canary)).toBe(false);
    const after = await readdir(repository.folder);
    expect(after.filter((name) => !before.includes(name))).toEqual(['.judge']);
    expect(existsSync(join(repository.folder, '.git/index'))).toBe(false);
  });
});
