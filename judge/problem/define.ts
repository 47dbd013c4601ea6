/** What the code of a problem package says: the types behind `defineProblem` and `defineGenerators`. */
import type { Arbitrary } from 'fast-check';
import type { GenericSchema } from 'valibot';
import type { Checker } from '../check/checker.ts';
import type { CostClass, Difficulty, Entry, Limits } from '../types.ts';
import type { InteractorDefinition } from './dialogue.ts';
import type { Random } from './random.ts';
import type { AxisRange } from './sizes.ts';

/** What `problem.ts` of a package says. Statement, cases, generators and solutions are files beside it. */
export interface ProblemDefinition<Input extends unknown[], Output> {
  title: string;
  difficulty: Difficulty;
  topics: string[];
  /** What a submission must define, and how it is called; inputs, answers and outputs are held to its types. */
  entry: Entry<string>;
  /**
   * The constraints of the statement: every stored, generated and user-given input is held to them. The
   * input is the list of arguments; for a class, `[names, arguments]`.
   */
  input: GenericSchema<unknown, Input>;
  /** What an output must be besides the type that the entry gives, where a checker relies on more. */
  output?: GenericSchema<unknown, Output> | undefined;
  checker: Checker<Input, Output>;
  /** What the cost may grow like along each axis of the input; `generators.ts` makes inputs for each. */
  growth: Record<string, CostClass>;
  /**
   * What the regret of a dialogue may grow like with its rounds; `interactor.ts` says how much there is. `generators.ts`
   * makes an input of so many rounds.
   */
  regretGrowth?: Record<string, CostClass>;
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

/**
 * Types a problem's interactor: `interactor.ts` of a package whose entry is a dialogue.
 *
 * @param _problem the problem's definition, from which the type of an input comes
 */
export function defineInteractor<Input extends unknown[], Output>(
  _problem: ProblemDefinition<Input, Output>,
  interactor: InteractorDefinition<NoInfer<Input>>,
): InteractorDefinition<Input> {
  return interactor;
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
 * Inputs along one axis: everything but the size stays what it is. Sizes double from `from` up to `legal`, which is
 * the last one and decides; what shows only beyond it, up to `beyond`, is a remark. Each size gets the same
 * randomness.
 */
interface GrowthAxis<Input extends unknown[]> extends AxisRange {
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
