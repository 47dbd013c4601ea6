/** The cases that are stored in a problem's folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { decodeSpecials } from '../base/json-values.ts';
import { parseAs, parseJson } from '../base/parse.ts';
import { type Case, UsageError } from '../types.ts';

const caseSchema = v.strictObject({
  input: v.array(v.unknown()),
  answer: v.optional(v.unknown()),
  note: v.optional(v.string()),
});

/** The cases in a package's folder. */
export interface StoredCases {
  samples: Case[];
  hidden: Case[];
  /** All that their files say. */
  text: string;
}

/** What hidden cases were called once. */
const OLD_HIDDEN = 'secret';

/** The name as it is today of a case or a group: those of old packages and commands are still understood. */
export function currentName(name: string): string {
  const rest = name.slice(OLD_HIDDEN.length);
  const isOld = name.startsWith(OLD_HIDDEN) && (rest === '' || rest.startsWith('/'));
  return isOld ? `hidden${rest}` : name;
}

/**
 * Reads `data/sample` and `data/hidden` (or `data/secret`, its old name), by name, numbers in their order.
 *
 * @param validate why an input breaks the constraints
 * @param misfit why an answer is none, given its input
 * @throws UsageError naming the file and what is wrong in it
 */
export function loadCases(
  folder: string,
  id: string,
  validate: (input: unknown) => string | undefined,
  misfit: (input: unknown[], answer: unknown) => string | undefined,
): StoredCases {
  let all = '';
  const list = (data: string) => {
    const path = join(folder, 'data', data);
    const files = existsSync(path) ? readdirSync(path) : [];
    return files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5));
  };
  const load = (group: 'sample' | 'hidden', data: string = group) => {
    const names = list(data);
    names.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    // Read one after the other: for a few dozen small files that is faster than asking for all at once.
    return names.map((name): Case => {
      const text = readFileSync(join(folder, 'data', data, `${name}.json`), 'utf8');
      const where = `problem ${id}: data/${data}/${name}.json`;
      all += `${group}/${name}\n${text}\n`;
      const { input, note, ...stored } = parseAs(caseSchema, parseJson(text, where), where);
      const answer = decodeSpecials(stored.answer, text);
      const broken = validate(input);
      if (broken !== undefined)
        throw new UsageError(`${where}: input breaks the constraints: ${broken}`);
      const wrong = misfit(input, answer);
      if (wrong !== undefined) throw new UsageError(`${where}: answer: ${wrong}`);
      const found: Case = { name: `${group}/${name}`, group, input, answer };
      return note === undefined ? found : { ...found, note };
    });
  };
  const samples = load('sample');
  const isOld = list(OLD_HIDDEN).length > 0;
  if (isOld && list('hidden').length > 0) {
    throw new UsageError(
      `problem ${id}: move the cases in data/${OLD_HIDDEN}/ to data/hidden/, where there are some already`,
    );
  }
  const hidden = load('hidden', isOld ? OLD_HIDDEN : 'hidden');
  return { samples, hidden, text: all };
}
