/** What `vitest run` takes for submissions: every case a test, its inputs and answers read from a file. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../../judge/compile/compile.ts';
import { loadSource } from '../../judge/compile/source.ts';
import { packageRoot } from '../../judge/base/package.ts';
import { planCases } from '../../judge/judging/plan-cases.ts';
import { openProblem } from '../../judge/problem/catalog.ts';
import type { Example } from './branches.ts';
import { buildCaller } from './caller.ts';
import { childrenCpuMs } from './graded.ts';

/** Vitest has nothing that would end a test that never ends: it is ended from outside after so long. */
const PATIENCE_MS = 60_000;

export interface VitestRun {
  wallMs: number;
  cpuMs: number;
  /** Whether it had to be ended. */
  ended: boolean;
}

/** Times submissions, each in a `vitest run` of its own. One that does not compile is a test that throws. */
export async function timeVitest(examples: readonly Example[]): Promise<VitestRun[]> {
  const root = packageRoot();
  const scratch = mkdtempSync(join(tmpdir(), 'judge-bench-vitest-'));
  try {
    symlinkSync(join(root, 'node_modules'), join(scratch, 'node_modules'));
    writeFileSync(join(scratch, 'vitest.config.mjs'), 'export default {};');
    await buildCaller(join(scratch, 'caller.mjs'));
    const runs: VitestRun[] = [];
    for (const example of examples) {
      await writeTest(scratch, example);
      runs.push(await runVitest(scratch, example.file));
    }
    return runs;
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

async function writeTest(scratch: string, { problem: id, file }: Example): Promise<void> {
  const problem = await openProblem(packageRoot(), id);
  const compiled = await compile(await loadSource(file, file), problem.entry);
  const cases = planCases(problem, { seed: 1, own: [] }).map((planned) => {
    const prepared = planned.prepare();
    return { name: planned.name, input: prepared.input, answer: prepared.answer() };
  });
  const script = compiled.ok ? compiled.program.script : 'throw new SyntaxError()';
  const data = join(scratch, 'cases.json');
  writeFileSync(data, JSON.stringify({ entry: problem.entry, script, cases }));
  writeFileSync(
    join(scratch, 'submission.test.mjs'),
    `import { readFileSync } from 'node:fs';
    import { expect, test } from 'vitest';
    import { caller } from './caller.mjs';
    const { entry, script, cases } = JSON.parse(readFileSync(${JSON.stringify(data)}, 'utf8'));
    const call = caller(entry, (0, eval)(script));
    for (const { name, input, answer } of cases) {
      test(name, () => expect(call(input)).toEqual(answer));
    }`,
  );
}

async function runVitest(scratch: string, file: string): Promise<VitestRun> {
  const vitest = join(packageRoot(), 'node_modules/vitest/vitest.mjs');
  const told = join(scratch, 'told.json');
  rmSync(told, { force: true });
  const report = ['--silent', '--reporter', 'json', '--outputFile', told];
  const cpuBefore = childrenCpuMs();
  const started = performance.now();
  const child = spawn(process.execPath, [vitest, 'run', '--root', scratch, ...report], {
    stdio: 'ignore',
    env: { ...process.env, CI: '1' },
    detached: true,
  });
  let ended = false;
  const patience = setTimeout(() => {
    ended = true;
    process.kill(-child.pid!, 'SIGKILL');
  }, PATIENCE_MS);
  await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(patience);
  if (!ended && !existsSync(told)) throw new Error(`vitest told nothing of ${file}`);
  return { wallMs: performance.now() - started, cpuMs: childrenCpuMs() - cpuBefore, ended };
}
