/** The cost classes that problems ask for, as functions of the size. */
import type { CostClass } from './types.ts';

export const COSTS: Record<CostClass, (n: number) => number> = {
  '1': () => 1,
  'log n': (n) => Math.log(n),
  n: (n) => n,
  'n log n': (n) => n * Math.log(n),
  'n^1.5': (n) => n ** 1.5,
  'n^2': (n) => n ** 2,
};

/** Each class as a sentence has it. */
export const COST_NAMES: Record<CostClass, string> = {
  '1': 'n^0',
  'log n': 'log n',
  n: 'n^1',
  'n log n': 'n log n',
  'n^1.5': 'n^1.5',
  'n^2': 'n^2',
};
