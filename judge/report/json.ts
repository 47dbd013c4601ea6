/** The JSON report of one submission. */
import { escapeControlsInJson } from '../base/format.ts';
import type { CaseResult, Result } from '../types.ts';

type Valued = Partial<Pick<CaseResult, 'input' | 'output' | 'answer'>>;

/** Parts (numbers, texts, lists) of a value that a report still shows; larger ones are left out. */
const MAX_PARTS = 100_000;
/** And how deeply they may be nested. */
const MAX_DEPTH = 500;

/**
 * The JSON result. What JSON cannot say is written as people would (`NaN` as `"NaN"`); an input, output or
 * answer too large to be read is left out.
 */
export function json(result: Result): string {
  const { cases, counterexample } = result;
  const shown = {
    ...result,
    cases: cases.map(withoutLargeValues),
    counterexample: counterexample && withoutLargeValues(counterexample),
  };
  return `${escapeControlsInJson(JSON.stringify(shown, replace, 2))}\n`;
}

function withoutLargeValues<T extends Valued>(result: T): T {
  const shown = { ...result };
  for (const field of ['input', 'output', 'answer'] as const) {
    if (isLarge(shown[field])) delete shown[field];
  }
  return shown;
}

/** Iterative, and over as soon as it knows: an output may be anything. */
function isLarge(value: unknown): boolean {
  const pending = [{ part: value, depth: 0 }];
  let parts = 0;
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { part, depth } = next;
    parts += typeof part === 'string' ? 1 + part.length / 10 : 1;
    if (part !== null && typeof part === 'object') {
      for (const inner of Object.values(part)) {
        pending.push({ part: inner as unknown, depth: depth + 1 });
        if (pending.length > MAX_PARTS) return true;
      }
    }
    if (parts > MAX_PARTS || depth > MAX_DEPTH) return true;
  }
  return false;
}

function replace(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value;
}
