/**
 * Hundreds of saves at random moments, right and wrong contents mixed: the last verdict must be the one for the
 * last content, and nothing may grow.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { packageRoot } from '../../judge/base/package.ts';
import { descendants } from '../support/processes.ts';
import { formatTable } from './paired.ts';

const CHECKED_EVERY = 50;
const SETTLE_MS = 2_500;

/** @param saves how many; 500 unless told */
export async function benchSaves(saves: number): Promise<string> {
  const count = Math.max(saves, 500);
  const root = packageRoot();
  const scratch = mkdtempSync(join(tmpdir(), 'judge-bench-'));
  mkdirSync(join(scratch, 'solutions'));
  const file = join(scratch, 'solutions/moving-average.ts');
  const right = readFileSync(join(root, 'solutions/moving-average.ts'), 'utf8');
  const contents: [verdict: string, text: string][] = [
    ['AC', right],
    ['WA', right.replace(/this\.sum \/ /, '(this.sum + 1) / ')],
    ['CE', `${right}\nclass {`],
    ['RTE', right.replace(/next\(.*\{/, (head) => `${head} throw new Error('no');`)],
  ];
  writeFileSync(file, right);
  const child = spawn(
    process.execPath,
    [join(root, 'dist/judge.cjs'), 'watch', 'moving-average', '--no-growth'],
    {
      cwd: scratch,
      env: { ...process.env, CI: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const rows: string[][] = [];
  let wrong = 0;
  const look = async (label: string, expected: string) => {
    await sleep(SETTLE_MS);
    const last = out.trimEnd().split('\n').at(-1)!.split(' ')[0]!;
    if (last !== expected) wrong++;
    const lines = out.trimEnd().split('\n').length;
    const { rssMiB, files } = usage(child.pid!);
    rows.push([
      label,
      expected,
      last,
      String(lines),
      rssMiB.toFixed(0),
      String(files),
      String(descendants(child.pid).length),
    ]);
  };
  try {
    await look('before', 'AC');
    for (let i = 1; i <= count; i++) {
      const [verdict, text] = contents[Math.floor(Math.random() * contents.length)]!;
      writeFileSync(file, `${text}\n// ${i}\n`);
      if (i % CHECKED_EVERY === 0) await look(String(i), verdict);
      else await sleep(1 + Math.random() * 299);
    }
  } finally {
    child.kill('SIGTERM');
    rmSync(scratch, { recursive: true, force: true });
  }
  const header = [
    'saves',
    'last content',
    'last verdict',
    'verdicts',
    'judge MiB',
    'open files',
    'processes below',
  ];
  return `${formatTable(header, rows)}\n\n${wrong} wrong last verdicts`;
}

function usage(pid: number): { rssMiB: number; files: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return {
    rssMiB: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024,
    files: readdirSync(`/proc/${pid}/fd`).length,
  };
}
