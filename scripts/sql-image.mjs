/**
 * Builds `dist/sql/`, the image that SQL submissions run in: Postgres from the `@electric-sql/pglite` package, our
 * runner, and a data folder with a database in it. That takes seconds to make, so the one that is there is kept as long
 * as nothing that it is made from has changed.
 */
import { build } from 'esbuild';
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

const SOURCE = 'judge/languages/sql/runner';
const IMAGE = 'dist/sql';
const KEY = join(IMAGE, 'made-from');
const DATA = join(IMAGE, 'data.tar');
const require = createRequire(import.meta.url);
const pglite = dirname(require.resolve('@electric-sql/pglite'));

/** The files of the package that are part of the image as they are. */
const ENGINE = ['pglite.wasm', 'pglite.data'];

/** Imports of the image's own files stay imports; the runtime compiles the engine before anything runs. */
const beside = {
  name: 'beside',
  setup({ onResolve }) {
    onResolve({ filter: /\.(?:wasm|data)$/ }, ({ path }) => ({ path, external: true }));
  },
};

/** What the engine would ask Node for is never asked for inside a sandbox. */
const withoutNode = {
  name: 'without-node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[\w:/]+$/ }, ({ path }) =>
      builtinModules.includes(path.replace(/^node:/, ''))
        ? { path, namespace: 'without-node' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'without-node' }, () => ({
      contents: 'module.exports = {}',
    }));
  },
};

async function bundleRunner() {
  const { outputFiles } = await build({
    entryPoints: [join(SOURCE, 'main.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    target: 'esnext',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    minifyWhitespace: true,
    plugins: [beside, withoutNode],
  });
  return outputFiles[0].text.replace(
    /import (\w+) ?from ?("[^"]*\.wasm")/,
    'import source $1 from $2',
  );
}

/** A digest of all that the data folder, and of all that the image is made from. */
function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex');
}

const forData = [
  join(pglite, '../package.json'),
  join(SOURCE, 'learner.sql'),
  'scripts/sql-image.mjs',
];
const forImage = [
  ...forData,
  ...readdirSync(SOURCE)
    .sort()
    .map((file) => join(SOURCE, file)),
  'judge/sandbox/protocol.ts',
  'judge/sandbox/runner/pipe.ts',
  'judge/base/json-values.ts',
];

/** Strings are ordered by their characters' code points, in every database alike. */
const INITDB = [
  ...['--encoding', 'UTF8', '--locale', 'C.UTF-8', '--locale-provider', 'builtin'],
  ...['--auth', 'trust', '--wal-segsize', '1'],
  // No old logs are kept.
  ...['--set', 'wal_recycle=off', '--set', 'min_wal_size=2MB', '--set', 'max_wal_size=64MB'],
];

/** Nothing is copied from this database. */
const SLIMMING = [
  'UPDATE pg_database SET datistemplate = false',
  'DROP DATABASE template0',
  'DROP DATABASE template1',
  'VACUUM ANALYZE',
  'CHECKPOINT',
];

/** Makes a database, and packs its folder up as it is after the server has ended. */
async function makeData() {
  const { PGlite } = await import('@electric-sql/pglite');
  const folder = mkdtempSync(join(tmpdir(), 'judge-sql-'));
  try {
    const server = await PGlite.create({
      dataDir: folder,
      initDbStartParams: INITDB,
    });
    await server.exec(readFileSync(join(SOURCE, 'learner.sql'), 'utf8'));
    for (const statement of SLIMMING) await server.exec(statement);
    await server.close();
    return tarOf(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder as a tar archive: https://www.gnu.org/software/tar/manual/html_node/Standard.html */
function tarOf(folder) {
  const parts = [];
  const add = (path, name) => {
    const isFolder = statSync(path).isDirectory();
    const bytes = isFolder ? Buffer.alloc(0) : readFileSync(path);
    parts.push(tarHeader(name, bytes.length, isFolder), bytes);
    parts.push(Buffer.alloc((512 - (bytes.length % 512)) % 512));
    if (!isFolder) return;
    for (const inside of readdirSync(path).sort()) add(join(path, inside), `${name}/${inside}`);
  };
  for (const name of readdirSync(folder).sort()) {
    // A server that is not running has none.
    if (name !== 'postmaster.pid') add(join(folder, name), relative(folder, join(folder, name)));
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

function tarHeader(name, bytes, isFolder) {
  const header = Buffer.alloc(512);
  header.write(name, 0, 100);
  header.write(isFolder ? '0000700\0' : '0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write(isFolder ? '5' : '0', 156);
  header.write('ustar\x0000', 257, 'latin1');
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

export async function buildSqlImage() {
  const [data, image] = [digestOf(forData), digestOf(forImage)];
  const [madeData, madeImage] = existsSync(KEY) ? readFileSync(KEY, 'utf8').split('\n') : [];
  if (madeData === data && madeImage === image) return;
  mkdirSync(IMAGE, { recursive: true });
  rmSync(KEY, { force: true });
  for (const file of ENGINE) copyFileSync(join(pglite, file), join(IMAGE, file));
  if (madeData !== data || !existsSync(DATA)) writeFileSync(DATA, await makeData());
  writeFileSync(join(IMAGE, 'runner.mjs'), await bundleRunner());
  writeFileSync(KEY, `${data}\n${image}\n`);
}

if (process.argv[1]?.endsWith('sql-image.mjs')) await buildSqlImage();
