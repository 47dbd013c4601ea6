/**
 * A grading in which some of the people are hostile: what everybody gets, what it costs the judge and its compilers,
 * and what is left running.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { GradeReport } from '../../judge/grade/types.ts';
import { program } from './command-line.ts';
import { ROOT } from './judging.ts';
import { descendants, goneSoon } from './processes.ts';
import { TestRepository } from './repository.ts';

const PROBLEM = 'moving-average';
const FOLDER = join(ROOT, 'problems', PROBLEM, 'submissions');

type Files = Parameters<TestRepository['branch']>[1];

/** What somebody hands in who wants to harm others. */
export interface Hostile {
  name: string;
  files: Files;
  /** A verdict, or `refused`; several where the machine decides which limit is met first. */
  gets: string[];
}

const RIGHT = `class MovingAverage {
  constructor(n) { this.n = n; this.q = []; this.sum = 0; this.i = 0; }
  next(v) {
    this.q.push(v);
    this.sum += v;
    if (this.q.length - this.i > this.n) this.sum -= this.q[this.i++];
    return this.sum / (this.q.length - this.i);
  }
}
`;
const arrows = (n: number) =>
  `let a=0,b=0,c=0,d=0,e=0;\nconst q = ${'a?(b):c=>'.repeat(n)}d${':e'.repeat(n)};\n`;
const doubling = (n: number) =>
  Array.from({ length: n }, (_, i) =>
    i === 0 ? "A0 = 'aaaaaaaaaaaaaaaa'," : `A${i} = A${i - 1} + A${i - 1},`,
  ).join('\n');
const templates = `const x = ${'`${'.repeat(2_000)}1${'}`'.repeat(2_000)};\n`;
const instead = (next: string) => RIGHT.replace('this.q.push(v);', next);
const [TS, JS] = [`solutions/${PROBLEM}.ts`, `solutions/${PROBLEM}.js`];

/** Ten kinds, one after the other, each twice. */
export const HOSTILE: Hostile[] = [
  { name: 'arrows', files: { [TS]: arrows(60) + RIGHT }, gets: ['CE'] },
  { name: 'enum', files: { [TS]: `enum E {\n${doubling(26)}\n}\n${RIGHT}` }, gets: ['CE'] },
  { name: 'templates', files: { [JS]: templates + instead('for (;;);') }, gets: ['TLE'] },
  { name: 'elements', files: { [JS]: instead('return Array(5e6).fill(1);') }, gets: ['WA', 'OLE'] },
  {
    name: 'sleeper',
    files: {
      [JS]: `const cell = new Int32Array(new SharedArrayBuffer(4));\nlet calls = 0;\n${instead(
        'if (calls++ % 4 === 0) Atomics.wait(cell, 0, 0, 2500); this.q.push(v);',
      )}`,
    },
    gets: ['TLE'],
  },
  {
    name: 'workers',
    files: {
      [JS]: `const work = URL.createObjectURL(new Blob(['for (;;);']));\n${instead(
        "for (let i = 0; i < 4; i++) new Worker(work, { type: 'module' }); return new Promise(() => setInterval(() => 0, 1000));",
      )}`,
    },
    gets: ['TLE', 'MLE'],
  },
  { name: 'link', files: { [JS]: { link: '/dev/zero' } }, gets: ['refused'] },
  {
    name: 'flood',
    files: { [JS]: instead("for (;;) console.log('x'.repeat(1e5));") },
    gets: ['OLE'],
  },
  {
    name: 'memory',
    files: { [JS]: instead('for (const all = []; ; ) all.push(new Array(1e6).fill(v));') },
    gets: ['MLE'],
  },
  { name: 'at-load', files: { [JS]: `for (;;);\n${RIGHT}` }, gets: ['TLE'] },

  {
    name: 'arrows-imported',
    files: {
      [TS]: `import './other';\n${RIGHT}export { MovingAverage };\n`,
      'solutions/other.ts': arrows(60),
    },
    gets: ['CE'],
  },
  {
    name: 'enum-imported',
    files: {
      [TS]: `import { E } from './other';\n${RIGHT}export { MovingAverage, E };\n`,
      'solutions/other.ts': `export enum E {\n${doubling(21)}\n}\n`,
    },
    gets: ['CE'],
  },
  {
    name: 'templates-that-recur',
    files: { [JS]: templates + instead('return this.next(v) + 1;') },
    gets: ['RTE'],
  },
  { name: 'text', files: { [JS]: instead("return 'x'.repeat(5e8);") }, gets: ['OLE', 'MLE'] },
  {
    name: 'promises',
    files: { [JS]: instead('return new Promise(() => setInterval(() => 0, 1000));') },
    gets: ['TLE'],
  },
  {
    name: 'killer',
    files: {
      [JS]: instead(
        "const { process } = globalThis; process?.kill?.(process.ppid, 'SIGKILL'); throw new Error('x');",
      ),
    },
    gets: ['RTE'],
  },
  { name: 'submodule', files: { [JS]: { submodule: '1'.repeat(40) } }, gets: ['refused'] },
  {
    name: 'brackets',
    files: { [JS]: `${RIGHT}const x = ${'['.repeat(1_000_000)}` },
    gets: ['CE'],
  },
  {
    name: 'buffers',
    files: { [JS]: instead('for (const all = []; ; ) all.push(new Uint8Array(1e7).fill(1));') },
    gets: ['MLE'],
  },
  { name: 'loop', files: { [JS]: instead('for (;;);') }, gets: ['TLE'] },
];

/** Branches: so many honest people, who hand in the problem's examples, and so many hostile ones among them. */
export async function makeBranches(
  honest: number,
  hostile: number,
  folder?: string,
): Promise<TestRepository> {
  const repository = await TestRepository.create(folder);
  const examples = readdirSync(FOLDER)
    .flatMap((kind) => readdirSync(join(FOLDER, kind)).map((file) => join(FOLDER, kind, file)))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    // What growth alone catches may be too slow for a case as well, on a busy machine.
    .filter(({ text }) => !text.includes('Caught by: growth'));
  for (let i = 0; i < honest; i++) {
    const { file, text } = examples[i % examples.length]!;
    const path = `solutions/${PROBLEM}${extname(file)}`;
    repository.branch(`honest-${i}`, { [path]: `${text}\n// ${i}\n` });
  }
  for (const { name, files } of HOSTILE.slice(0, hostile)) {
    repository.branch(`hostile-${name}`, files);
  }
  return repository;
}

export interface Watched {
  report: GradeReport;
  wallMs: number;
  /** The most resident memory of the judge itself, of any one of its compilers, and of all of these together. */
  peakMiB: { judge: number; compiler: number; together: number };
  /** What still runs when it has ended, or the worker has. */
  left: number[];
}

/**
 * Grades as a process of its own.
 *
 * @param also a process that does the work: the worker of a queue
 */
export async function gradeWatched(
  { folder }: TestRepository,
  args: readonly string[],
  also?: number,
): Promise<Watched> {
  const started = performance.now();
  const { child, ended } = program(
    ['grade', '--problem', PROBLEM, '--seed', '7', '--no-cache', '--json', ...args],
    folder,
  );
  const peakMiB = { judge: 0, compiler: 0, together: 0 };
  const seen = new Set<number>();
  const look = () => {
    const judges = [child.pid!, ...(also === undefined ? [] : [also])];
    const below = judges.flatMap((pid) => descendants(pid));
    for (const pid of below) seen.add(pid);
    const compilers = below.filter((pid) => /esbuild|parser\.cjs/.test(commandOf(pid)));
    const sizes = { judge: judges.map(residentMiB), compiler: compilers.map(residentMiB) };
    peakMiB.judge = Math.max(peakMiB.judge, ...sizes.judge);
    peakMiB.compiler = Math.max(peakMiB.compiler, ...sizes.compiler);
    const together = [...sizes.judge, ...sizes.compiler].reduce((sum, each) => sum + each, 0);
    peakMiB.together = Math.max(peakMiB.together, together);
  };
  const looking = setInterval(look, 250);
  const { code, out, err } = await ended;
  clearInterval(looking);
  const wallMs = performance.now() - started;
  if (code !== 0) throw new Error(`judge grade ended with ${String(code)}: ${err}`);
  const own = also === undefined ? [] : descendants(also);
  const left = await goneSoon([...seen].filter((pid) => !own.includes(pid)));
  return { report: JSON.parse(out) as GradeReport, wallMs, peakMiB, left };
}

/** What became of everybody, by name; `honest` or `hostile` chooses. */
export function outcomesOf({ people }: GradeReport, kind: string): Record<string, string> {
  return Object.fromEntries(
    people
      .map(({ name, grades: [first] }): [string, string] => [
        name.replace('origin/', ''),
        first?.kind === 'judged' ? first.verdict : (first?.kind ?? 'missing'),
      ])
      .filter(([name]) => name.startsWith(kind)),
  );
}

/** The hostile people who got what they must not, and what that is. */
export function wronglyJudged(report: GradeReport, hostile: number): string[] {
  const got = outcomesOf(report, 'hostile');
  return HOSTILE.slice(0, hostile)
    .filter(({ name, gets }) => !gets.includes(got[`hostile-${name}`] ?? ''))
    .map(({ name, gets }) => `${name} got ${got[`hostile-${name}`]}, not ${gets.join(' or ')}`);
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function residentMiB(pid: number): number {
  try {
    const [, kB] = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
    return Number(kB ?? 0) / 1024;
  } catch {
    return 0;
  }
}
