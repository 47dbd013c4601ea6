import type { CaseResult, Result } from '../types.ts';

/**
 * The result without what belongs to the stored secret cases: their inputs, answers and outputs, and what a
 * submission printed or threw while it could see them. Reporters only ever get this, unless `--reveal`.
 */
export function redactSecrets(result: Result): Result {
  return { ...result, cases: result.cases.map(redactCase) };
}

function redactCase(result: CaseResult): CaseResult {
  if (!result.name.startsWith('secret/')) return result;
  const { input, output, answer, detail, console, ...rest } = result;
  void [input, output, answer, detail, console];
  return rest;
}
