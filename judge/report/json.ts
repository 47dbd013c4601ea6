import type { CaseResult, Result } from '../types.ts';

/** Parts (numbers, texts, lists) of a value that a report still shows; larger ones are left out. */
const MAX_PARTS = 100_000;

/**
 * The JSON result. What JSON cannot say is written as people would (`NaN` as `"NaN"`); an input, output or
 * answer too large to be read is left out.
 */
export function json(result: Result): string {
  const shown = { ...result, cases: result.cases.map(withoutLargeValues) };
  return `${JSON.stringify(shown, replace, 2)}\n`;
}

function withoutLargeValues(result: CaseResult): CaseResult {
  const shown = { ...result };
  for (const field of ['input', 'output', 'answer'] as const) {
    if (isLarge(shown[field])) delete shown[field];
  }
  return shown;
}

/** Iterative, and over as soon as it knows: an output may be anything. */
function isLarge(value: unknown): boolean {
  const pending = [value];
  let parts = 0;
  for (let part = pending.pop(); parts <= MAX_PARTS; part = pending.pop()) {
    parts += typeof part === 'string' ? 1 + part.length / 10 : 1;
    if (part !== null && typeof part === 'object') {
      for (const inner of Object.values(part)) {
        pending.push(inner);
        if (pending.length > MAX_PARTS) return true;
      }
    }
    if (pending.length === 0) return parts > MAX_PARTS;
  }
  return true;
}

function replace(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value;
}
