import type { Arbitrary } from 'fast-check';
import type { GenericSchema } from 'valibot';
import type { Checker } from '../check/checker.ts';
import type { CostClass, Entry, Limits } from '../types.ts';
import type { Random } from './random.ts';

/** What `problem.ts` of a package says. Statement, cases, generators and solutions are files beside it. */
export interface ProblemDefinition<Input extends unknown[], Output> {
  title: string;
  difficulty: 'easy' | 'medium' | 'hard';
  topics: string[];
  /** What a submission must define, and how it is called. */
  entry: Entry;
  /**
   * The constraints of the statement: every stored, generated and user-given input is held to them. The
   * input is the list of arguments; for a class, `[names, arguments]`.
   */
  input: GenericSchema<unknown, Input>;
  /** The shape of an output; anything else is a wrong answer that says what was returned instead. */
  output: GenericSchema<unknown, Output>;
  checker: Checker<Input, Output>;
  /** What the cost may grow like along each axis of the input; `generators.ts` makes inputs for each. */
  growth: Record<string, CostClass>;
  /** The same for memory, where the problem asks for it. */
  memoryGrowth?: Record<string, CostClass>;
  /** Limits that differ from the usual 5 s of CPU time and 512 MiB a case. */
  limits?: Partial<Limits>;
  /** Names of the problems that come after this one. */
  followUps: string[];
  /** Where people meet this problem. */
  source: string;
}

/** Types a problem's definition; the loader checks what types cannot. */
export function defineProblem<Input extends unknown[], Output>(
  definition: ProblemDefinition<Input, Output>,
): ProblemDefinition<Input, Output> {
  return definition;
}

/** What `generators.ts` of a package says: inputs made from a seed, all within the constraints. */
export interface GeneratorsDefinition<Input extends unknown[]> {
  /** Small inputs of every kind that matters; a failing one is shrunk to the smallest. */
  small: Arbitrary<Input>;
  /** Large inputs by name; the name becomes the case's: `large/<name>`. */
  large: Record<string, (random: Random) => Input>;
  /** For each axis of the problem's `growth`: how to make an input of a size. */
  growth: Record<string, GrowthAxis<Input>>;
}

/**
 * Inputs along one axis: everything but the size stays what it is. Sizes double from `from` up to `to`, which
 * may be beyond the constraints where only then a worse cost class shows.
 */
interface GrowthAxis<Input extends unknown[]> {
  from: number;
  to: number;
  make: (size: number, random: Random) => Input;
}

/**
 * Types a problem's generators.
 *
 * @param _problem the problem's definition, from which the type of an input comes
 */
export function defineGenerators<Input extends unknown[], Output>(
  _problem: ProblemDefinition<Input, Output>,
  generators: GeneratorsDefinition<NoInfer<Input>>,
): GeneratorsDefinition<Input> {
  return generators;
}
