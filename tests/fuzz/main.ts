/**
 * `npm run fuzz [-- <words of a target>] [--cases <n>] [--seed <n>]`: so many cases over all targets. Ends with exit
 * code 1 when something was found; what is found becomes a test of its own.
 */
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzTargets } from './index.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cases: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
  },
});
const [cases, seed] = [Number(values.cases), Number(values.seed)];
const folder = mkdtempSync(join(tmpdir(), 'judge-fuzz-'));
const targets = (await fuzzTargets(folder)).filter(({ name }) =>
  name.includes(positionals.join(' ')),
);
const shares = targets.reduce((sum, { share }) => sum + share, 0);

console.log(`${cases} cases, seed ${seed}`);
for (const { name, share, property } of targets) {
  const numRuns = Math.max(1, Math.round((cases * share) / shares));
  const started = performance.now();
  const details = await fc.check(property, { numRuns, seed });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${details.failed ? '✗' : '✓'} ${name}: ${details.numRuns} cases, ${seconds} s`);
  if (!details.failed) continue;
  console.log(await fc.asyncDefaultReportMessage({ ...details, errorInstance: null }));
  console.log((details.errorInstance as Error).stack?.slice(0, 4_000));
  process.exitCode = 1;
}
rmSync(folder, { recursive: true });
