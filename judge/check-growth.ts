/** Checks how a submission's cost grows along every axis of its problem. */
import { compile, type Program } from './compile/compile.ts';
import { loadSource } from './compile/source.ts';
import { checkAxis } from './measure-growth.ts';
import type { Problem } from './problem/load.ts';
import type { SandboxPool } from './sandbox/pool.ts';
import type { GrowthResult } from './types.ts';
import { join } from 'node:path';

/** Beyond the constraints an input needs more than a case may use. */
const MEMORY_FACTOR = 3;

/**
 * Measures the axes one after the other; the first failure decides, and the axes after it are not measured.
 *
 * @param pool sandboxes with the growth check's allowance
 * @param emit told each axis as soon as it is decided
 */
export async function checkGrowth(
  problem: Problem,
  submission: Program,
  seed: number,
  pool: SandboxPool,
  emit: (result: GrowthResult) => void = () => undefined,
): Promise<GrowthResult[]> {
  const reference = await compileReference(problem);
  const results: GrowthResult[] = [];
  for (const [name, asked] of Object.entries(problem.growth)) {
    const axis = { name, asked, ...problem.generators.growth[name]! };
    const result = await checkAxis(axis, {
      pool,
      entry: problem.entry,
      submission,
      reference,
      memoryMiB: problem.limits.memoryMiB * MEMORY_FACTOR,
      seed,
      isRight: (input, output) => problem.check(input, output, problem.answer(input)).right,
    });
    results.push(result);
    emit(result);
    if (result.verdict === 'fail') break;
  }
  return results;
}

async function compileReference({ folder, entry, id }: Problem): Promise<Program> {
  const file = join(folder, 'reference.ts');
  const compiled = await compile(await loadSource(file, file), entry);
  if (compiled.ok) return compiled.program;
  throw new Error(`problem ${id}: reference.ts does not compile for the sandbox`);
}
