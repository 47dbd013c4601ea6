/** Reads the samples out of a statement. */
import { decodeSpecials } from '../base/json-values.ts';
import { parseJson } from '../base/parse.ts';
import { type Entry, type Table, type Type, UsageError } from '../types.ts';

/** A sample as a statement tells it. */
interface Sample {
  input: unknown;
  answer: unknown;
}

/**
 * The samples of a statement: fenced blocks of JSON; tables, where the problem asks for a query.
 *
 * @throws UsageError when one of them is not what it should be
 */
export function parseSamples(
  markdown: string,
  entry: { kind: Exclude<Entry['kind'], 'query'> } | QueryEntry,
): Sample[] {
  return entry.kind === 'query'
    ? tableSamples(markdown, entry)
    : jsonSamples(markdown, entry.kind === 'dialogue');
}

type QueryEntry = Extract<Entry, { kind: 'query' }>;

/** A table below a line that is its name in backticks. */
const NAMED_TABLE = /^`(\w+)`\n\n((?:\|.*\n)+)/gm;

/** A sample is one table of each name, in the order of the entry, and then `answer`. */
function tableSamples(markdown: string, { tables, columns }: QueryEntry): Sample[] {
  const types: Record<string, Record<string, Type>> = { answer: columns };
  for (const [name, table] of Object.entries(tables)) types[name] = table.columns;
  const names = [...Object.keys(tables), 'answer'];
  const found = [...markdown.matchAll(NAMED_TABLE)];
  const samples: Sample[] = [];
  for (let at = 0; at < found.length; at += names.length) {
    const number = samples.length + 1;
    const read = names.map((name, i) => {
      const [, told, text] = found[at + i] ?? [];
      if (told === name) return readTable(text!, types[name]!);
      throw new UsageError(
        `statement.md: sample ${number}: expected the table ${name}, found ${told ?? 'none'}`,
      );
    });
    samples.push({ input: read.slice(0, -1), answer: read.at(-1) });
  }
  return samples;
}

function readTable(text: string, types: Record<string, Type>): Table {
  const cellsOf = (line: string) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
  const [head, , ...lines] = text.trimEnd().split('\n').map(cellsOf) as [string[], ...string[][]];
  const rows = lines.map((cells) => cells.map((cell, i) => readCell(cell, types[head[i]!])));
  return { columns: head, rows };
}

function readCell(text: string, type: Type | undefined): unknown {
  const kind = type?.kind === 'nullable' ? type.of.kind : type?.kind;
  if (text === 'null') return null;
  if (kind === 'boolean') return text === 'true';
  return kind === 'integer' || kind === 'number' ? Number(text) : text;
}

/**
 * Every fenced `json` block, which is an object with `input` and `answer`; of a dialogue with `input` alone.
 *
 * @throws UsageError when such a block is not JSON
 */
function jsonSamples(markdown: string, isDialogue: boolean): Sample[] {
  return [...markdown.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text], index) => {
    const where = `statement.md: sample ${index + 1}`;
    const value = parseJson(text!, where) as Record<string, unknown> | null;
    if (value === null || !('input' in value) || 'answer' in value === isDialogue) {
      const parts = isDialogue ? 'input alone' : 'input and answer';
      throw new UsageError(`${where}: an object with ${parts} is expected`);
    }
    return { input: value.input, answer: decodeSpecials(value.answer, text!) };
  });
}
