/** Which files of a branch are read as solutions, and which are refused. */
import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { MINE, graded, outcomes } from '../support/grading.ts';
import { RIGHT, WRONG } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

describe('solutions are data', () => {
  test('what is no regular file, or too large, is refused by name; nobody else feels it', async () => {
    const repository = await TestRepository.create();
    const branch = (name: string, files: Parameters<TestRepository['commit']>[0]) =>
      repository.branch(name, files);
    branch('ann', { [MINE]: RIGHT });
    branch('binary', { [MINE]: Buffer.from([0xc3, 0x28]) });
    branch('folder', { [`${MINE}/inner.js`]: RIGHT });
    branch('huge', { [MINE]: Buffer.alloc(64 * 1024 * 1024, 0x20) });
    branch('lfs', {
      [MINE]: `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 9\n`,
    });
    branch('link', { [MINE]: { link: '/etc/passwd' } });
    branch('linked-folder', { solutions: { link: '/etc' } });
    branch('plain', { solutions: 'a file' });
    branch('submodule', { [MINE]: { submodule: '1'.repeat(40) } });
    branch('utf16', { [MINE]: Buffer.from([0xff, 0xfe, 0x20, 0x00]) });
    expect(outcomes(await graded(repository))).toEqual({
      'origin/ann': 'AC',
      'origin/binary': `${MINE}: is not UTF-8 text; save it as UTF-8`,
      'origin/folder': `${MINE}: is a folder`,
      'origin/huge': `${MINE}: has 67108864 bytes; a submission has at most 1048576`,
      'origin/lfs': `${MINE}: is a Git LFS pointer, not the file itself`,
      'origin/link': `${MINE}: is a symbolic link`,
      'origin/linked-folder': 'solutions: is a symbolic link, not a folder',
      'origin/plain': 'solutions: is a file, not a folder',
      'origin/submodule': `${MINE}: is a submodule`,
      'origin/utf16': `${MINE}: is UTF-16; save it as UTF-8`,
    });
  });

  test('of several files: helpers are read, links and what is outside are not', async () => {
    const repository = await TestRepository.create();
    const user = `import { mean } from './parts/mean';
${RIGHT.replace('this.sum / this.q.length', 'mean(this.sum, this.q.length)')}
export { MovingAverage };`;
    const mean = 'export const mean = (sum: number, n: number) => sum / n;';
    const main = 'solutions/moving-average/index.js';
    repository.branch('folder', { [main]: user, 'solutions/moving-average/parts/mean.ts': mean });
    repository.branch('beside', {
      'solutions/moving-average.js': user,
      'solutions/parts/mean.ts': mean,
    });
    repository.branch('escaping', {
      [main]: user.replace('./parts', '../parts'),
      'solutions/parts/mean.ts': mean,
    });
    repository.branch('linked', {
      [main]: user,
      'solutions/moving-average/parts/mean.ts': { link: '../../mean.ts' },
      'solutions/mean.ts': mean,
    });
    repository.branch('other', {
      [main]: user,
      'solutions/moving-average/parts/mean.ts': mean.replace('/ n', ''),
    });
    const report = await graded(repository);
    expect(outcomes(report)).toEqual({
      'origin/beside': 'AC',
      'origin/escaping': 'CE',
      'origin/folder': 'AC',
      'origin/linked': 'CE',
      'origin/other': 'WA',
    });
    const texts = Object.values(report.judgements).map(({ message }) => message);
    expect(texts.join('\n')).toContain("is outside the submission's own folder");
  });

  test('files of any name are read by that name, and given to no shell', async () => {
    const repository = await TestRepository.create();
    const names = [
      'a b',
      'a;touch pwned',
      '$(touch pwned)',
      '`touch pwned`',
      '-rf',
      `'"`,
      'a\nb',
      'caf\xc3\xa9',
    ];
    const text = (name: string) => JSON.stringify(Buffer.from(`./${name}.js`, 'latin1').toString());
    const imports = names.map((name, i) => `import { one as one${i} } from ${text(name)};`);
    const product = names.map((_, i) => `one${i}`).join(' * ');
    const main = [...imports, RIGHT.replace('this.sum /', `${product} * this.sum /`)].join('\n');
    const helpers = Object.fromEntries(
      names.map((name) => [`solutions/${name}.js`, 'export const one = 1;']),
    );
    // Nobody asks for these.
    const strange = {
      'solutions/\xff\xfe': 'x',
      'solutions/...': 'x',
      'solutions/moving-average.js ': 'x',
    };
    repository.branch('ann', { [MINE]: main, ...helpers, ...strange });
    repository.branch('bob', { [MINE]: main });
    expect(outcomes(await graded(repository))).toEqual({ 'origin/ann': 'AC', 'origin/bob': 'CE' });
    expect(await readdir(repository.folder)).toEqual(['.git', '.judge']);
  });

  test('a partial clone fetches nothing: what is not there is said to be missing', async () => {
    const whole = await TestRepository.create();
    whole.ref('refs/heads/ann', whole.commit({ [MINE]: WRONG }));
    whole.git('config', 'uploadpack.allowFilter', 'true');
    const partial = await TestRepository.create();
    partial.git('remote', 'add', 'origin', `file://${whole.folder}`);
    partial.git('fetch', '-q', '--filter=blob:none', 'origin');
    expect(outcomes(await graded(partial))).toEqual({
      'origin/ann': `${MINE}: is missing or damaged`,
    });
  });
});
