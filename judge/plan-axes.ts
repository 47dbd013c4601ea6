/** The axes along which growth is measured, with the inputs of every size. */
import type { Axis, SizedInput } from './measure/contest.ts';
import { once } from './once.ts';
import type { Problem } from './problem/load.ts';
import { Random } from './problem/random.ts';
import type { GrowthResult } from './types.ts';

export interface PlannedAxis extends Axis {
  resource: GrowthResult['resource'];
}

/**
 * The axes in the order of measuring. They can be used again for the next submission to the same problem, and
 * have their inputs ready then, as text: the values would need many times as much memory.
 */
export function planAxes(problem: Problem, seed: number): PlannedAxis[] {
  return (
    [
      ['time', problem.growth],
      ['memory', problem.memoryGrowth],
    ] as const
  ).flatMap(([resource, asked]) =>
    Object.entries(asked).map(([name, cost]) => {
      const { from, to, make } = problem.generators.growth[name]!;
      const prepared = new Map<number, SizedInput>();
      const prepare = (size: number) => {
        const input =
          prepared.get(size) ?? sizedInput(problem, size, make(size, streamOf(name, size, seed)));
        prepared.set(size, input);
        return input;
      };
      return { name, resource, asked: cost, from, to, prepare };
    }),
  );
}

function sizedInput(problem: Problem, size: number, made: unknown[]): SizedInput {
  const bytes = Buffer.from(JSON.stringify(made));
  const input = () => JSON.parse(bytes.toString()) as unknown[];
  return { size, bytes, input, answer: once(() => problem.answer(input())) };
}

function streamOf(name: string, size: number, seed: number): Random {
  return new Random(
    [...`${name}/${size}`].reduce((h, c) => Math.imul(h, 31) + c.charCodeAt(0), seed),
  );
}
