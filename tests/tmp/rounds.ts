import { join } from 'node:path';
import { compile } from '../../judge/compile/compile.ts';
import { loadSource } from '../../judge/compile/source.ts';
import { packageRoot } from '../../judge/package.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem } from '../../judge/problem/load.ts';
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import { tryTime } from '../../judge/measure/time.ts';
import { slopesOf } from '../../judge/growth/fit.ts';
import { Random } from '../../judge/problem/random.ts';
const [, , id, file, axisName, n = '1'] = process.argv;
const problem: any = await loadProblem(id!, listProblems(packageRoot()).get(id!)!);
const c: any = await compile(
  await loadSource(join(packageRoot(), 'problems', id!, 'submissions', file!), file!),
  problem.entry,
);
const rf = join(packageRoot(), 'problems', id!, 'reference.ts');
const ref: any = await compile(await loadSource(rf, rf), problem.entry);
for (let i = 0; i < +n; i++) {
  const pool = new SandboxPool();
  const t = performance.now();
  const { from, to, make } = problem.generators.growth[axisName!];
  const r = await tryTime(
    {
      name: axisName!,
      asked: problem.growth[axisName!],
      from,
      to,
      make: (s) => make(s, new Random(s * 7 + i)),
    },
    {
      pool,
      entry: problem.entry,
      submission: c.program,
      reference: ref.program,
      memoryMiB: 1536,
      deadline: t + 15000,
      isRight: (a, b) => problem.check(a, b, problem.answer(a)).right,
    },
    () => {},
  );
  console.log(r.verdict, (performance.now() - t).toFixed(0));
  for (const q of r.rounds)
    console.log(
      '  D',
      slopesOf(problem.growth[axisName!], q.points).excess.toFixed(2),
      'cont',
      (q.spent.wallMs / q.spent.cpuMs).toFixed(2),
      q.ranAway ? 'RAN' : '',
      'rep',
      q.repeated,
      q.points.map((p) => `${p.size}:${p.cost.toFixed(2)}/${p.reference.toFixed(2)}`).join(' '),
    );
  await pool.dispose();
}
process.exit();
