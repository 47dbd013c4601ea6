/** Which inputs are tried in the search for a small one that fails, and in which order. */
import { sample } from 'fast-check';
import type { Problem } from '../problem/load.ts';
import { isSimpler, simplerInputs } from './shrink.ts';

/** Generated inputs looked at in one go. */
const BATCH = 400;
/**
 * Of these, sorted by size, each sixteenth is looked at first. The smallest seldom fail where it takes two rows
 * that agree; a larger one is found soon and made small in few runs, which matters where one run takes long.
 */
const STRIDE = 16;
/** How much of the time for the search goes into finding an input that fails; the rest is for making it small. */
const SEARCH_SHARE = 0.45;
/** An input, with its JSON text. */
interface Input {
  input: unknown[];
  text: string;
}

/**
 * The simplest failing input that is found among generated ones and those that are simpler than them.
 *
 * @param isOver whether this share of the time for the search has been used
 * @param attempt runs an input unless it was run before; undefined when it does not fail
 */
export async function search<Found extends Input>(
  problem: Pick<Problem, 'entry' | 'generators' | 'validate'>,
  firstSeed: number,
  isOver: (share: number) => boolean,
  attempt: (input: unknown[], text: string) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  let generated: Input[] = [];

  const findAny = async (): Promise<Found | undefined> => {
    for (let round = 0; round === 0 || !isOver(SEARCH_SHARE); round++) {
      const seed = firstSeed + round;
      const inputs = sample(problem.generators.small, { seed, numRuns: BATCH })
        .map((input) => ({ input, text: JSON.stringify(input) }))
        .sort((a, b) => (isSimpler(a.text, b.text) ? -1 : 1));
      for (const at of evenly(inputs.length)) {
        if (isOver(round === 0 ? 1 : SEARCH_SHARE)) return undefined;
        const { input, text } = inputs[at]!;
        const found = await attempt(input, text);
        if (!found) continue;
        generated = inputs;
        return found;
      }
    }
    return undefined;
  };

  /** Another of the inputs among which one was found: made small it may become simpler than that one. */
  const findOther = async (than: Found): Promise<Found | undefined> => {
    for (const { input, text } of generated) {
      if (isOver(1) || !isSimpler(text, than.text)) return undefined;
      const found = await attempt(input, text);
      if (found) return found;
    }
    return undefined;
  };

  const findSimpler = async (than: Found): Promise<Found | undefined> => {
    for (const input of simplerInputs(problem.entry, than.input)) {
      if (isOver(1)) return undefined;
      const text = JSON.stringify(input);
      if (!isSimpler(text, than.text) || problem.validate(input) !== undefined) continue;
      const found = await attempt(input, text);
      if (found) return found;
    }
    return undefined;
  };

  let smallest = await findAny();
  for (let next = smallest; next; next = (await findSimpler(next)) ?? (await findOther(next))) {
    smallest = next;
  }
  return smallest;
}

/** The places of a list, in passes from its first to its last that get denser. */
function* evenly(length: number): Generator<number> {
  let step = STRIDE;
  for (let at = 0; at < length; at += step) yield at;
  for (; step > 1; step /= 2) {
    for (let at = step / 2; at < length; at += step) yield at;
  }
}
