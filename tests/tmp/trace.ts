import { readdirSync, readFileSync, appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../judge/compile/compile.ts';
import { loadSource } from '../../judge/compile/source.ts';
import { packageRoot } from '../../judge/package.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { loadProblem } from '../../judge/problem/load.ts';
import { Random } from '../../judge/problem/random.ts';
import { COUNTING_ALLOWANCE, GROWTH_ALLOWANCE, SandboxPool } from '../../judge/sandbox/pool.ts';
const out = process.argv[2]!;
const CAP = Number(process.argv[3] ?? 500);
const only = process.argv[4];
writeFileSync(out, '');
const gp = new SandboxPool(GROWTH_ALLOWANCE),
  cp = new SandboxPool(COUNTING_ALLOWANCE);
const limits = { cpuMs: 5000, memoryMiB: 3000, outputBytes: 1 << 28 };
type Sub = { procs: any[] };
async function load(pool: SandboxPool, program: any, entry: any) {
  const procs = [];
  for (let i = 0; i < (entry.kind === 'codec' ? 2 : 1); i++) {
    const p = await pool.take();
    const l = await p.load({ script: program.script, others: program.others }, entry, limits);
    if (l.kind !== 'loaded') throw new Error(l.kind);
    procs.push(p);
  }
  return procs;
}
async function clock(procs: any[], json: string, copies: number, cap: number) {
  let cpu = 0,
    counted = 0;
  for (let i = 0; i < procs.length; i++) {
    const part = procs.length === 1 ? 'whole' : i === 0 ? 'encode' : 'decode';
    const st = await procs[i].stage(part, json, copies, { ...limits, cpuMs: 20000 });
    if (st.kind !== 'done') return undefined;
    const g = await procs[i].go({ ...limits, cpuMs: cap * copies });
    if (g.kind !== 'done') return g.kind === 'died' ? g.death.cause : 'threw';
    cpu += g.usage.cpuMs / copies;
    counted += (g.counted ?? 0) / copies;
    if (procs.length === 2 && i === 0) {
      const t = await procs[0].fetch(limits);
      json = JSON.stringify([t.output]);
    }
  }
  return { cpu, counted };
}
for (const [id, folder] of listProblems(packageRoot())) {
  if (only && id !== only) continue;
  const problem = await loadProblem(id, folder);
  const refFile = join(folder, 'reference.ts');
  const ref: any = await compile(await loadSource(refFile, refFile), problem.entry);
  const files: [string, string, boolean][] = [['reference', refFile, true]];
  for (const kind of ['accepted', 'time_limit_exceeded'])
    for (const f of readdirSync(join(folder, 'submissions', kind)).sort()) {
      const at = join(folder, 'submissions', kind, f);
      if (kind !== 'accepted' && !/caught by: growth/i.test(readFileSync(at, 'utf8'))) continue;
      files.push([f, at, kind === 'accepted']);
    }
  for (const [name, at, good] of files) {
    const c: any = await compile(await loadSource(at, name), problem.entry);
    for (const [axis, asked] of Object.entries(problem.growth)) {
      const g: any = problem.generators.growth[axis];
      const make = (size: number) => JSON.stringify(g.make(size, new Random(size * 7 + 1)));
      const counts: any[] = [],
        costs: any[] = [];
      const t0 = performance.now();
      const cprocs = await load(cp, c.program, problem.entry);
      let total = 0;
      for (let size = g.from; size <= g.to; size *= 2) {
        const r: any = await clock(cprocs, make(size), 1, 400);
        if (!r || typeof r === 'string') {
          counts.push([size, r ?? 'none']);
          break;
        }
        counts.push([size, Math.round(r.counted), +r.cpu.toFixed(2)]);
        total += r.cpu;
        if (r.cpu > 60 || total > 200) break;
      }
      cprocs.forEach((p) => p.kill());
      const t1 = performance.now();
      const [a, b] = await Promise.all([
        load(gp, c.program, problem.entry),
        load(gp, ref.program, problem.entry),
      ]);
      const warm = make(g.from);
      await Promise.all(
        [a, b].map(async (p) => {
          for (let s = 0, k = 0; s < 12 && k < 30; k++) {
            const r: any = await clock(p, warm, 4, 5000);
            if (!r || typeof r === 'string') break;
            s += 4 * r.cpu;
          }
        }),
      );
      let last = 0;
      for (let size = g.from; size <= g.to; size *= 2) {
        const json = make(size);
        const copies = last >= 1.5 ? 1 : Math.min(64, Math.ceil(1.5 / Math.max(last, 1e-3)));
        const [r, q]: any[] = await Promise.all([
          clock(a, json, copies, CAP * 4),
          clock(b, json, copies, 5000),
        ]);
        if (!r || typeof r === 'string') {
          costs.push([size, r ?? 'none']);
          break;
        }
        costs.push([size, +r.cpu.toFixed(4), +(q?.cpu ?? 0).toFixed(4)]);
        last = r.cpu;
        if (last > CAP) break;
      }
      a.forEach((p) => p.kill());
      b.forEach((p) => p.kill());
      appendFileSync(
        out,
        JSON.stringify({
          id,
          name,
          good,
          axis,
          asked,
          counts,
          costs,
          ms: [t1 - t0, performance.now() - t1],
        }) + '\n',
      );
    }
  }
}
await gp.dispose();
await cp.dispose();
process.exit(0);
