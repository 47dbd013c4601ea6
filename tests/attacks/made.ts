/** The attacks that are no file's content: other kinds of files, other files beside it, files that change. */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MAX_SOURCE_BYTES } from '../../judge/compile/source.ts';
import type { Attack } from './corpus.ts';
import type { World } from './world.ts';

const RIGHT = 'export const addUp = (numbers) => numbers.reduce((a, b) => a + b, 0);\n';
const WRONG = 'export const addUp = () => NaN;\n';

/** Root may read whatever it likes. */
const isRoot = process.getuid?.() === 0;

type Make = (path: string, world: World, folder: string) => unknown;

function made(
  name: string,
  tries: string,
  outcomes: string[],
  says: string,
  make: Make,
  file = 'submission.ts',
): Attack {
  return {
    name,
    tries,
    problem: 'add-up',
    outcomes,
    says,
    growth: false,
    limitScale: 1,
    async place(folder, world) {
      await mkdir(folder, { recursive: true });
      const path = join(folder, file);
      await make(path, world, folder);
      return path;
    },
  };
}

/** Text around a right solution or in its place, and other files of its folder. */
const files =
  (text: string, others: Record<string, string> = {}): Make =>
  async (path, world, folder) => {
    await writeFile(path, world.fill(text));
    for (const [name, other] of Object.entries(others)) {
      await writeFile(join(folder, name), world.fill(other));
    }
  };

const ALIASED = `import { token } from '#canary'; export const addUp = () => token;`;

export const MADE: Attack[] = [
  made(
    'read/import-through-link',
    'Imports a symbolic link of its folder that leads out of it.',
    ['CE'],
    'cannot import "./linked"',
    async (path, world, folder) => {
      await writeFile(path, `import { token } from './linked'; export const addUp = () => token;`);
      await symlink(join(world.workspace, 'canary.ts'), join(folder, 'linked.ts'));
    },
  ),
  made(
    'read/import-through-linked-folder',
    'Imports a file through a linked folder that leads out of its own.',
    ['CE'],
    'cannot import "./linked/canary"',
    async (path, world, folder) => {
      const text = `import { token } from './linked/canary'; export const addUp = () => token;`;
      await writeFile(path, text);
      await symlink(world.workspace, join(folder, 'linked'));
    },
  ),
  made(
    'read/link',
    'Is a symbolic link to the canary.',
    ['refused'],
    'is a symbolic link; give the file it points at',
    (path, world) => symlink(join(world.workspace, 'canary.ts'), path),
  ),
  made(
    'read/tsconfig-paths',
    'Brings a tsconfig.json with `extends` and `paths`.',
    ['CE'],
    'cannot import "#canary"',
    files(ALIASED, {
      'tsconfig.json':
        '{ "extends": "@CANARY@", "compilerOptions": { "paths": { "#canary": ["../../canary.ts"] } } }',
    }),
  ),
  made(
    'read/package-imports',
    'Brings a package.json with `imports`.',
    ['CE'],
    'cannot import "#canary"',
    files(ALIASED, { 'package.json': '{ "imports": { "#canary": "@WORKSPACE@/canary.ts" } }' }),
  ),
  made(
    'read/package-browser',
    'Brings a package.json whose `browser` puts another file in the place of an import.',
    ['WA'],
    'wrong answer on sample/1',
    files(`import { token } from './token'; export const addUp = () => token;`, {
      'token.ts': 'export const token = 0;',
      'package.json': '{ "browser": { "./token.ts": "../../canary.ts" } }',
    }),
  ),
  made(
    'read/package-installed',
    'Brings a node_modules of its own.',
    ['CE'],
    'cannot import "mine"',
    async (path, _, folder) => {
      await mkdir(join(folder, 'node_modules/mine'), { recursive: true });
      await writeFile(join(folder, 'node_modules/mine/index.js'), 'exports.token = 6;');
      await writeFile(path, `import { token } from 'mine'; export const addUp = () => token;`);
    },
  ),
  made('confuse/directory', 'Is a directory.', ['refused'], 'is a folder; give a file', (path) =>
    mkdir(path),
  ),
  made(
    'confuse/fifo',
    'Is a FIFO that nobody writes to.',
    ['refused'],
    'is not a regular file',
    (path) => execFileSync('mkfifo', [path]),
  ),
  made(
    'confuse/device',
    'Is a link to a device without end.',
    ['refused'],
    'is a symbolic link',
    (path) => symlink('/dev/zero', path),
  ),
  made('confuse/missing', 'Is not there.', ['refused'], 'no such file', () => undefined),
  made(
    'confuse/unreadable',
    'May not be read, unless by root.',
    isRoot ? ['AC'] : ['refused'],
    isRoot ? '' : 'cannot be read: permission denied',
    async (path) => {
      await writeFile(path, RIGHT);
      await chmod(path, 0);
    },
  ),
  made(
    'confuse/other-language',
    'Is a file of another language by its name.',
    ['refused'],
    'the name of a submission ends in .ts, .js, .mts, .mjs, .cts, .cjs, .py or .sql',
    (path) => writeFile(path, 'def addUp(numbers) = numbers.sum\n'),
    'submission.rb',
  ),
  made('confuse/empty', 'Is empty.', ['CE'], 'addUp not found: the file is empty', (path) =>
    writeFile(path, ''),
  ),
  made('confuse/utf-16', 'Is UTF-16.', ['refused'], 'is UTF-16; save it as UTF-8', (path) =>
    writeFile(path, Buffer.from(`\uFEFF${RIGHT}`, 'utf16le')),
  ),
  made(
    'confuse/no-text',
    'Is no UTF-8.',
    ['refused'],
    'is not UTF-8 text; save it as UTF-8',
    (path) => writeFile(path, Buffer.concat([Buffer.from(RIGHT), Buffer.from([0xff, 0xfe])])),
  ),
  made('confuse/ten-megabytes', 'Has 10 MB.', ['refused'], 'a submission has at most', (path) =>
    writeFile(path, `${RIGHT}//${'x'.repeat(10_000_000)}\n`),
  ),
  made(
    'confuse/one-megabyte',
    'Is as large as a submission may be, in one line.',
    ['AC'],
    '',
    (path) => writeFile(path, `/*${'x'.repeat(MAX_SOURCE_BYTES - 4 - RIGHT.length)}*/${RIGHT}`),
  ),
  made('confuse/many-declarations', 'Declares 50,000 functions.', ['AC'], '', (path) =>
    writeFile(
      path,
      Array.from({ length: 50_000 }, (_, i) => `function f${i}(){}`).join('\n') + `\n${RIGHT}`,
    ),
  ),
  made(
    'confuse/deep-expression',
    'Has an expression nested 100,000 levels deep.',
    ['AC'],
    '',
    (path) =>
      writeFile(path, `${RIGHT}const six = () => ${'('.repeat(100_000)}6${')'.repeat(100_000)};\n`),
  ),
  made('confuse/deep-blocks', 'Has blocks nested 20,000 levels deep.', ['AC'], '', (path) =>
    writeFile(path, `${RIGHT}${'{'.repeat(20_000)}${'}'.repeat(20_000)}\n`),
  ),
  made(
    'confuse/import-chain',
    'Imports a file that imports a file, 500 times over.',
    ['AC'],
    '',
    async (path, _, folder) => {
      await writeFile(path, `import { n } from './f0'; ${RIGHT.replace(', 0)', ', n)')}`);
      for (let i = 0; i < 500; i++) {
        const text = i === 499 ? 'export const n = 0;' : `export { n } from './f${i + 1}';`;
        await writeFile(join(folder, `f${i}.ts`), text);
      }
    },
  ),
  made(
    'confuse/helper-fifo',
    'Imports a FIFO that nobody writes to.',
    ['CE'],
    'cannot import "./helper"',
    async (path, _, folder) => {
      await writeFile(path, `import { n } from './helper'; export const addUp = () => n;`);
      execFileSync('mkfifo', [join(folder, 'helper.ts')]);
    },
  ),
  made(
    'confuse/changing',
    'Changes all the time, from right to wrong and back, while it is read, compiled and judged.',
    ['AC', 'WA', 'CE'],
    '',
    async (path, world) => {
      await writeFile(path, RIGHT);
      let n = 0;
      world.meanwhile(() => writeFileSync(path, n++ % 2 === 0 ? WRONG : RIGHT));
    },
  ),
  made(
    'confuse/vanishing',
    'Vanishes with the file that it imports, once the judge has begun.',
    ['AC', 'CE', 'refused'],
    '',
    async (path, world, folder) => {
      const helper = join(folder, 'helper.ts');
      await writeFile(helper, 'export const n = 0;');
      await writeFile(path, `import { n } from './helper'; ${RIGHT.replace(', 0)', ', n)')}`);
      world.meanwhile(() => {
        for (const file of [path, helper]) rmSync(file, { force: true });
      });
    },
  ),
];
