/** Takes out of a result what must stay hidden. */
import type { CaseGroup, CaseResult, Result } from '../types.ts';

/** Groups whose cases everybody may see: what people wrote themselves, and what a seed makes. */
const OPEN_GROUPS: readonly CaseGroup[] = [
  'input',
  'sample',
  'own',
  'generated',
  'large',
  'growth',
];

/** What may be told of a case that is hidden. */
const TOLD = [
  'name',
  'group',
  'verdict',
  'cpuMs',
  'wallMs',
  'memoryMiB',
  'message',
  'place',
  'passesAlone',
] as const satisfies readonly (keyof CaseResult)[];

/**
 * The result without what belongs to hidden cases: their inputs, answers and outputs, and what a submission
 * printed or threw while it could see them. Reporters only ever get this, unless `--reveal`. Groups and fields
 * that nobody has thought of yet stay hidden.
 */
export function redactHidden(result: Result): Result {
  return { ...result, cases: result.cases.map(redactCase) };
}

function redactCase(result: CaseResult): CaseResult {
  if (OPEN_GROUPS.includes(result.group)) return result;
  const told = TOLD.filter((field) => result[field] !== undefined);
  return Object.fromEntries(told.map((field) => [field, result[field]])) as unknown as CaseResult;
}
