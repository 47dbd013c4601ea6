/** The axes along which growth is measured, with the inputs of every size. */
import { once } from '../base/once.ts';
import type { Problem } from '../problem/load.ts';
import { Random } from '../problem/random.ts';
import { legalSizes, sizesBeyond } from '../problem/sizes.ts';
import type { CostClass, GrowthResult } from '../types.ts';

export interface PlannedAxis {
  name: string;
  resource: GrowthResult['resource'];
  asked: CostClass;
  /** What its inputs are made from. */
  seed: number;
  /** Ascending; the last is the largest that the constraints allow. */
  legal: readonly number[];
  /** Ascending; none where nothing is looked for beyond the constraints. */
  beyond: readonly number[];
  /** The input of a size, the same one whenever it is asked for. */
  prepare(size: number): SizedInput;
}

/** An input of a certain size; made once, for whoever is measured on it. */
export interface SizedInput {
  size: number;
  /** The bytes of its JSON text. */
  bytes: Uint8Array;
  /** The input as a value, read from the text each time. */
  input(): unknown[];
  answer(): unknown;
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
      ['regret', problem.regretGrowth],
    ] as const
  ).flatMap(([resource, asked]) =>
    Object.entries(asked).map(([name, cost]): PlannedAxis => {
      const axis = problem.generators.growth[name]!;
      const prepared = new Map<number, SizedInput>();
      const prepare = (size: number) => {
        // The same randomness at every size: what is drawn first, such as a popular title, stays what it is.
        const input =
          prepared.get(size) ??
          sizedInput(problem, size, axis.make(size, new Random(streamOf(name, seed))));
        prepared.set(size, input);
        return input;
      };
      const [legal, beyond] = [legalSizes(axis), sizesBeyond(axis)];
      return { name, resource, asked: cost, seed, legal, beyond, prepare };
    }),
  );
}

function sizedInput(problem: Problem, size: number, made: unknown[]): SizedInput {
  const bytes = Buffer.from(JSON.stringify(made));
  const input = () => JSON.parse(bytes.toString()) as unknown[];
  return { size, bytes, input, answer: once(() => problem.answer(input())) };
}

function streamOf(name: string, seed: number): number {
  return [...name].reduce((h, c) => Math.imul(h, 31) + c.charCodeAt(0), seed);
}
