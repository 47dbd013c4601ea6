/** Git repositories as tests need them: any names, modes and damages that git can keep. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { scratchFolder } from './judging.ts';

/** A file of a commit: its content, or a mode and what it points at or names. */
type Kept = string | Buffer | { link: string } | { submodule: string };

const ENV = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'x',
  GIT_AUTHOR_EMAIL: 'x@example.org',
  GIT_COMMITTER_NAME: 'x',
  GIT_COMMITTER_EMAIL: 'x@example.org',
  LC_ALL: 'C',
};

export class TestRepository {
  #commits = 0;

  private constructor(readonly folder: string) {}

  /** An empty repository with a working tree. @param folder default one that ends with the test */
  static async create(folder?: string): Promise<TestRepository> {
    const repository = new TestRepository(folder ?? (await scratchFolder()));
    mkdirSync(repository.folder, { recursive: true });
    repository.git('init', '-q', '-b', 'main');
    return repository;
  }

  git(...args: string[]): string {
    return this.gitWith('', ...args);
  }

  gitWith(input: string | Buffer, ...args: string[]): string {
    const options = { cwd: this.folder, env: ENV, input, stdio: 'pipe' as const };
    return execFileSync('git', args, options).toString('latin1').trim();
  }

  /** A commit with these files and no parent. Paths are bytes, one character each. @returns its id */
  commit(files: Record<string, Kept>): string {
    const ref = `refs/made/${++this.#commits}`;
    const parts = Object.entries(files).map(([path, kept]) => {
      const [mode, content] = modeOf(kept);
      const name = Buffer.from(
        `"${path.replace(/["\\\n]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`))}"`,
        'latin1',
      );
      if (mode === '160000') return line(`M ${mode} ${String(content)} `, name);
      const data = Buffer.from(content);
      return Buffer.concat([
        line(`M ${mode} inline `, name),
        line(`data ${data.length}`),
        data,
        line(''),
      ]);
    });
    const head = `commit ${ref}\ncommitter x <x@example.org> 1700000000 +0000\ndata 1\nx\n`;
    this.gitWith(Buffer.concat([Buffer.from(head), ...parts]), 'fast-import', '--quiet');
    const id = this.git('rev-parse', ref);
    this.git('update-ref', '-d', ref);
    return id;
  }

  /** Points a ref at an object, whatever git thinks of the name; `name` in bytes. */
  ref(name: string, id: string): void {
    this.write(`.git/${name}`, `${id}\n`);
  }

  /** A branch of a remote with these files. @returns the commit */
  branch(name: string, files: Record<string, Kept>): string {
    const id = this.commit(files);
    this.ref(`refs/remotes/origin/${name}`, id);
    return id;
  }

  /** A file of the working tree, or of `.git`; path in bytes. */
  write(path: string, content: string): void {
    const bytes = Buffer.from(join(this.folder, '/').concat(path), 'latin1');
    mkdirSync(Buffer.from(dirname(bytes.toString('latin1')), 'latin1'), { recursive: true });
    writeFileSync(bytes, content);
  }

  /** Every object as a file of its own, so that one can be damaged. @returns the object's file */
  objectFile(id: string): string {
    const file = join(this.folder, '.git/objects', id.slice(0, 2), id.slice(2));
    chmodSync(file, 0o644);
    return file;
  }
}

function modeOf(kept: Kept): [mode: string, content: string | Buffer] {
  if (typeof kept === 'string' || Buffer.isBuffer(kept)) return ['100644', kept];
  return 'link' in kept ? ['120000', kept.link] : ['160000', kept.submodule];
}

function line(text: string, rest: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([Buffer.from(text), rest, Buffer.from('\n')]);
}
