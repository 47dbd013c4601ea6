/**
 * What an attack could reach for: a workspace with hidden cases, a canary file, listeners on this machine and a
 * secret in the judge's own environment. Afterwards it tells what was touched.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/judging.ts';

/** Folders that everybody may write to. */
const SHARED_FOLDERS = [tmpdir(), '/tmp', '/var/tmp', '/dev/shm'];

export interface World {
  workspace: string;
  /** Replaces `@CANARY@` and the like in an attack's text. */
  fill(text: string): string;
  /** Does something again and again until {@link settle}. */
  meanwhile(change: () => void): void;
  settle(): void;
  /** What of the outside a text gives away. */
  leaks(text: string): string[];
  /** The same for what only the stored hidden cases say. */
  leaksCases(text: string): string[];
  /** What has been reached, changed or left behind since the world was made. */
  touched(): string[];
  dispose(): Promise<void>;
}

export async function makeWorld(): Promise<World> {
  const workspace = mkdtempSync(join(tmpdir(), 'judge-attacks-'));
  // Random, so that it can come from nowhere else.
  const token = randomBytes(12).toString('hex');
  // What an attack names its traces by.
  const mark = randomBytes(12).toString('hex');
  const numbers = Array.from({ length: 5 }, () => -randomInt(100_000, 1_000_000));
  const answer = numbers.reduce((a, b) => a + b, 0);
  const reached: string[] = [];

  await cp(join(ROOT, 'tests/fixtures/packages'), workspace, { recursive: true });
  const problem = join(workspace, 'problems/add-up');
  const secret = { input: [numbers], answer, note: `a secret ${token}` };
  await writeFile(join(problem, 'data/hidden/canary.json'), JSON.stringify(secret));
  for (const file of ['reference.ts', 'brute.ts', 'submissions/accepted/loop.ts']) {
    await appendFile(join(problem, file), `\n// ${token}\n`);
  }
  await mkdir(join(workspace, 'solutions'));
  const canary = join(workspace, 'canary.json');
  const canaryText = JSON.stringify({ token });
  await writeFile(canary, canaryText);
  // A module, so that an import of it would run as well.
  await writeFile(join(workspace, 'canary.ts'), `export const token = '${token}';\n`);
  process.env.JUDGE_TEST_SECRET = token;

  const socket = join(workspace, 'listener.sock');
  const tcp = await listen(0, () => reached.push('the TCP listener'));
  const unix = await listen(socket, () => reached.push('the unix socket'));
  const udp = createSocket('udp4').on('message', () => reached.push('the UDP listener'));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');

  const values: Record<string, string> = {
    WORKSPACE: workspace,
    CANARY: canary,
    PROBLEM: problem,
    SOCKET: socket,
    TCP: String((tcp.address() as AddressInfo).port),
    UDP: String(udp.address().port),
    JUDGE: String(process.pid),
    TOKEN: token,
    MARK: mark,
    SECRET: String(numbers[0]),
  };
  let changing: NodeJS.Timeout | undefined;
  const files = () => [...listing(join(workspace, 'problems')), ...listingOf(workspace)].join();
  const before = files();
  return {
    workspace,
    fill: (text) => text.replace(/@([A-Z]+)@/g, (whole, name: string) => values[name] ?? whole),
    meanwhile: (change) => (changing = setInterval(change, 1)),
    settle: () => clearInterval(changing),
    leaks: (text) =>
      text.includes(token) ? ['the canary, the environment or a package file'] : [],
    leaksCases: (text) =>
      [...numbers, answer]
        .filter((number) => new RegExp(`(?<![\\d.])${number}(?![\\d])`).test(text))
        .map((number) => `${number} of a hidden case`),
    touched: () => [
      ...reached,
      ...(readFileSync(canary, 'utf8') === canaryText ? [] : ['the canary was written']),
      ...(files() === before ? [] : ['files of the workspace changed']),
      ...leftBy(mark).map((path) => `${path} was left behind`),
    ],
    async dispose() {
      delete process.env.JUDGE_TEST_SECRET;
      await Promise.all([close(tcp), close(unix), close(udp)]);
      for (const path of leftBy(mark)) await rm(path, { recursive: true, force: true });
      await rm(workspace, { recursive: true, force: true });
    },
  };
}

/** Files that an attack has left where everybody may write: it names them by the mark. */
function leftBy(mark: string): string[] {
  return [...new Set(SHARED_FOLDERS)].flatMap((folder) => {
    try {
      return readdirSync(folder)
        .filter((name) => name.includes(mark))
        .map((name) => join(folder, name));
    } catch {
      return []; // There is no such folder here.
    }
  });
}

/** Of the workspace itself: the judge's own notes may come. */
function listingOf(workspace: string): string[] {
  return readdirSync(workspace).filter((name) => name !== '.judge');
}

function listing(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

async function listen(where: number | string, reached: () => void): Promise<Server> {
  const server = createServer((connection) => {
    reached();
    connection.destroy();
  });
  if (typeof where === 'number') server.listen(where, '127.0.0.1');
  else server.listen(where);
  await once(server, 'listening');
  return server;
}

function close(listener: Server | Socket): Promise<void> {
  return new Promise((resolve) => listener.close(() => resolve()));
}
