/** The cost classes that problems ask for, as functions of the size. */
import type { CostClass } from '../types.ts';

export const COSTS: Record<CostClass, (n: number) => number> = {
  '1': () => 1,
  'log n': (n) => Math.log(n),
  n: (n) => n,
  'n log n': (n) => n * Math.log(n),
  'n^1.5': (n) => n ** 1.5,
  'n^2': (n) => n ** 2,
};

/** Each class as people write it. */
export const COST_NAMES: Record<CostClass, string> = {
  '1': 'O(1)',
  'log n': 'O(log n)',
  n: 'O(n)',
  'n log n': 'O(n log n)',
  'n^1.5': 'O(n^1.5)',
  'n^2': 'O(n^2)',
};
