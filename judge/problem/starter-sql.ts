/** The file that a SQL solution begins with: the tables as comments, and a statement that runs and returns no row. */
import type { Entry, TableShape, Type } from '../types.ts';

type QueryEntry = Extract<Entry, { kind: 'query' }>;

/** The text of a starter in SQL. */
export function sqlStarterOf({ description, tables, columns }: QueryEntry): string {
  const blocks = [
    ...(description === undefined ? [] : [[description]]),
    ...Object.entries(tables).map(([name, table]) => tableLines(name, table)),
  ];
  const comment = blocks.map((lines) => lines.map((line) => `-- ${line}`).join('\n'));
  const results = Object.entries(columns).map(
    ([name, type]) => `  NULL::${sqlType(type)} AS ${name}`,
  );
  return `${comment.join('\n--\n')}\n\nSELECT\n${results.join(',\n')}\nWHERE false;\n`;
}

/** A table and its columns, aligned. */
function tableLines(
  name: string,
  { description, columns, key, references = {}, indexes = [] }: TableShape,
): string[] {
  const names = Object.keys(columns);
  const width = Math.max(...names.map(({ length }) => length));
  const types = Object.values(columns).map(typeText);
  const widest = Math.max(...types.map(({ length }) => length));
  const lines = names.map((column, i) => {
    const target = references[column];
    const end = target === undefined ? '' : ` references ${target}`;
    return `  ${column.padEnd(width)}  ${types[i]!.padEnd(widest)}${end}`.trimEnd();
  });
  const of = description === undefined ? '' : `: ${description}`;
  return [
    `${name}${of}`,
    ...lines,
    ...(key ? [`  primary key (${key.join(', ')})`] : []),
    ...indexes.map((index) => `  index on (${index.join(', ')})`),
  ];
}

/** What a type is called in Postgres. */
function sqlType(type: Type): string {
  const { kind } = type.kind === 'nullable' ? type.of : type;
  return kind === 'number' ? 'numeric' : kind === 'string' ? 'text' : kind;
}

function typeText(type: Type): string {
  return `${sqlType(type)}${type.kind === 'nullable' ? ', may be null' : ''}`;
}
