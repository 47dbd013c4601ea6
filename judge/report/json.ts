import type { Result } from '../types.ts';

/** The JSON result; what JSON cannot say is written as people would (`NaN` as `"NaN"`). */
export function json(result: Result): string {
  return `${JSON.stringify(result, replace, 2)}\n`;
}

function replace(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  return value;
}
