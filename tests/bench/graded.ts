/** One run of `judge grade` as a process of its own, and what it cost. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GradeReport } from '../../judge/grade/types.ts';
import { packageRoot } from '../../judge/base/package.ts';
import { SIX_PROBLEMS } from '../support/six.ts';

export interface Graded {
  report: GradeReport;
  wallMs: number;
  /** CPU time of the judge and of everything that it started. */
  cpuMs: number;
  /** Memory of the judge's own process, by how much of the time had passed. */
  rssMiB: { quarter: number; half: number; end: number };
}

export const JUDGE = join(packageRoot(), 'dist/judge.cjs');

export function runGrade(folder: string, args: readonly string[]): Promise<Graded> {
  const problems = SIX_PROBLEMS.flatMap((problem) => ['--problem', problem]);
  const before = childrenCpuMs();
  const started = performance.now();
  const child = spawn(process.execPath, [JUDGE, 'grade', '--json', ...problems, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const memory: number[] = [];
  const looking = setInterval(() => memory.push(rssMiB(child.pid!)), 250);
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      clearInterval(looking);
      if (code !== 0) {
        reject(new Error(`judge grade ended with ${code}: ${Buffer.concat(err).toString()}`));
        return;
      }
      const at = (share: number) => memory[Math.floor((memory.length - 1) * share)] ?? 0;
      resolve({
        report: JSON.parse(Buffer.concat(out).toString()) as GradeReport,
        wallMs: performance.now() - started,
        cpuMs: childrenCpuMs() - before,
        rssMiB: { quarter: at(0.25), half: at(0.5), end: at(0.98) },
      });
    });
  });
}

/** How many submissions of each verdict. */
export function tally({ people }: GradeReport): string {
  const counts = new Map<string, number>();
  for (const { grades } of people) {
    for (const grade of grades) {
      const word = grade.kind === 'judged' ? grade.verdict : grade.kind;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts].map(([word, count]) => `${count} ${word}`).join(', ');
}

/** CPU time of this process's children that have ended, and of theirs: in hundredths of a second from Linux. */
export function childrenCpuMs(): number {
  const stat = readFileSync('/proc/self/stat', 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[13]) + Number(fields[14]));
}

function rssMiB(pid: number): number {
  try {
    const [, kB] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return Number(kB ?? 0) / 1024;
  } catch {
    return 0;
  }
}
