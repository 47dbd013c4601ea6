/** Names that other people chose, in every reporter and in a grading. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bytesOf } from '../../judge/grade/git.ts';
import { judge } from '../support/command-line.ts';
import { MINE, graded } from '../support/grading.ts';
import { RIGHT, workspaceWith } from '../support/program.ts';
import { TestRepository } from '../support/repository.ts';

describe('grading', () => {
  test('branches whose names differ only in how a character is composed', async () => {
    const repository = await TestRepository.create();
    repository.branch(bytesOf('ren\u00e9'), { [MINE]: RIGHT });
    repository.branch(bytesOf('rene\u0301'), { [MINE]: RIGHT });
    const names = (await graded(repository)).people.map(({ name }) => name);
    expect(names.sort()).toEqual(['origin/ren\\u{e9}', 'origin/rene\\u{301}']);
  });
});

test('a file whose name has a line break, in every reporter', async () => {
  const cwd = await workspaceWith('class {');
  writeFileSync(join(cwd, 'solutions/a\n::error::b.js'), 'class {');
  for (const reporter of ['pretty', 'json', 'junit', 'tap', 'github', 'markdown', 'html']) {
    const args = ['run', 'moving-average', 'solutions/a\n::error::b.js', '--reporter', reporter];
    const { out, err } = await judge(args, { cwd });
    expect(out + err).not.toMatch(/^::error::b/m);
    expect(out + err, reporter).toMatch(/\{a\}|&#123;a&#125;/);
  }
});
