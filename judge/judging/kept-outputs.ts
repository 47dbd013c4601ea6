/** What a result keeps of wrong outputs: a hundred of the largest would not fit into memory. */
import { formatValue } from '../base/format.ts';
import { Odd } from '../base/json-values.ts';
import type { CaseResult } from '../types.ts';

/** Parts of values and characters of texts that are kept of all outputs of a submission together. */
const MOST = 4_000_000;

export class KeptOutputs {
  #left = MOST;

  /** The result, with its output if there is still room for it. */
  keep(result: CaseResult): CaseResult {
    if (!('output' in result)) return result;
    const size = sizeOf(result.output, this.#left);
    if (size === undefined) {
      const output = new Odd(`too large to be kept; it begins ${formatValue(result.output)}`);
      return { ...result, output };
    }
    this.#left -= size;
    return result;
  }
}

/** Parts and characters of a value; undefined when there are more than `most`. */
function sizeOf(value: unknown, most: number): number | undefined {
  const pending = [value];
  let size = 0;
  while (pending.length > 0) {
    const part = pending.pop();
    size += typeof part === 'string' ? 1 + part.length : 1;
    if (part !== null && typeof part === 'object') {
      const inner = Array.isArray(part) ? (part as unknown[]) : Object.entries(part).flat();
      if (size + pending.length + inner.length > most) return undefined;
      for (const each of inner) pending.push(each);
    }
    if (size > most) return undefined;
  }
  return size;
}
