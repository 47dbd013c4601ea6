import { decodeSpecials } from '../entry/values.ts';
import { parseJson } from '../parse.ts';
import { UsageError } from '../types.ts';

/**
 * The samples of a statement: every fenced `json` block that is an object with `input` and `answer`.
 *
 * @throws UsageError when such a block is not JSON
 */
export function parseSamples(markdown: string): { input: unknown; answer: unknown }[] {
  return [...markdown.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text], index) => {
    const where = `statement.md: sample ${index + 1}`;
    const value = parseJson(text!, where) as Record<string, unknown> | null;
    if (value === null || !('input' in value) || !('answer' in value)) {
      throw new UsageError(`${where}: an object with input and answer is expected`);
    }
    return { input: value.input, answer: decodeSpecials(value.answer, text!) };
  });
}
