import { join } from 'node:path';
import { compile } from '../../judge/compile/compile.ts';
import { loadSource } from '../../judge/compile/source.ts';
import { packageRoot } from '../../judge/package.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem } from '../../judge/problem/load.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import { checkGrowth } from '../../judge/check-growth.ts';
import { Pair } from '../../judge/measure/contest.ts';
import { SandboxProcess } from '../../judge/sandbox/process.ts';
const [, , id, file, n = '1'] = process.argv;
const T: Record<string, number> = {};
function wrap(o: any, k: string, label = k) {
  const f = o[k];
  o[k] = function (...a: any[]) {
    const t = performance.now();
    const r = f.apply(this, a);
    if (r instanceof Promise)
      return r.finally(() => {
        T[label] = (T[label] ?? 0) + performance.now() - t;
      });
    T[label] = (T[label] ?? 0) + performance.now() - t;
    return r;
  };
}
wrap(Pair.prototype, 'isRight');
wrap(Pair.prototype, 'clock', 'pair.clock');
wrap(Pair, 'load', 'pair.load');
wrap(SandboxProcess.prototype, 'stage');
wrap(SandboxProcess.prototype, 'go');
wrap(JSON, 'stringify', 'json');
wrap(SandboxProcess.prototype, 'fetch');
const problem: any = await loadProblem(id!, listProblems(packageRoot()).get(id!)!);
for (const g of Object.values(problem.generators.growth) as any[]) wrap(g, 'make');
wrap(problem, 'answer');
wrap(problem, 'check');
const c: any = await compile(
  await loadSource(join(packageRoot(), 'problems', id!, 'submissions', file!), file!),
  problem.entry,
);
for (let i = 0; i < +n; i++) {
  for (const k in T) delete T[k];
  const pool = new SandboxPool();
  const t = performance.now();
  const r = await checkGrowth(problem, c.program, 5000 + i, pool, (e) => {
    if (e.kind === 'axis')
      console.log(
        (performance.now() - t).toFixed(0),
        e.result.axis,
        e.result.verdict,
        e.result.sizes.at(-1),
        e.result.evidence,
      );
  });
  console.log(
    (performance.now() - t).toFixed(0),
    Object.entries(T)
      .map(([k, v]) => `${k} ${v.toFixed(0)}`)
      .join('  '),
  );
  await pool.dispose();
}
process.exit();
