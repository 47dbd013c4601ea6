/** Every accepted submission of every problem, with what explains failures built into its script. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../judge/compile/compile.ts';
import { loadSource } from '../../judge/compile/source.ts';
import { withClock, withDepth } from '../../judge/syntax/syntax.ts';
import { startExecution } from '../../judge/execution/execute.ts';
import { listProblems } from '../../judge/problem/catalog.ts';
import { processesFor } from '../../judge/sandbox/pool.ts';
import { SCRIPT_NAME } from '../../judge/sandbox/protocol.ts';
import type { Case } from '../../judge/types.ts';
import { poolForFile, problemNamed, ROOT } from '../support/judging.ts';

const pool = poolForFile();

test.each([
  ['a clock', (script: string) => withClock(script, SCRIPT_NAME, 60_000)],
  ['counts of depth', (script: string) => withDepth(script, SCRIPT_NAME)],
])('a script with %s in it does what it did before', async (_, change) => {
  for (const [id, folder] of listProblems(ROOT)) {
    const problem = await problemNamed(id);
    const [{ input, answer = problem.answer(input) }] = problem.samples as [Case];
    const accepted = join(folder, 'submissions/accepted');
    for (const file of readdirSync(accepted)) {
      if (!/\.[jt]s$/.test(file)) continue;
      pool.warm(processesFor(problem.entry));
      const compiled = await compile(await loadSource(join(accepted, file), file), problem.entry);
      if (!compiled.ok) throw new Error(`${file} does not compile`);
      const script = await change(compiled.program.script);
      const program = { ...compiled.program, script: script! };
      const execution = startExecution({ pool, program, problem });
      const outcome = await execution.run(JSON.stringify(input), problem.limits);
      execution.close();
      if (outcome.kind !== 'returned') throw new Error(`${id}/${file} ${outcome.kind}`);
      expect(problem.check(input, outcome.output, answer).right, `${id}/${file}`).toBe(true);
    }
  }
});
