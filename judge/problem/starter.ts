/** The file that a solution begins with, derived from a problem's entry. It compiles, and returns nothing useful. */
import { listNames } from '../base/format.ts';
import { isClass } from '../entry/find-entry.ts';
import type { Entry, Type } from '../types.ts';
import { type Called, type Code, formsIn, wordsFor } from './called.ts';
import { pythonStarterOf } from './starter-python.ts';
import { sqlStarterOf } from './starter-sql.ts';

/** How a language writes what every starter has. */
interface Writer {
  /** A comment above what is called. */
  comment(called: Called): string[];
  /** What is called, up to its body. */
  head(called: Called): string;
}

/** The longest line that is not broken. */
const WIDTH = 100;

/** The endings of the files that a starter can be written to, and a solution is looked for in; the usual one first. */
export const STARTER_ENDINGS = ['ts', 'js', 'py', 'sql'] as const;
export type StarterEnding = (typeof STARTER_ENDINGS)[number];

/** A problem's solution, or a name for one, with the endings it may have: `solutions/x.ts, .js, .py or .sql`. */
export function anySolution(problem: string): string {
  const [usual, ...others] = STARTER_ENDINGS.map((ending) => `.${ending}`);
  return `solutions/${problem}${usual}, ${listNames(others, 'or')}`;
}

/** The endings of the files that a solution to a problem can be in, the usual one first. */
export function endingsFor({ kind }: Pick<Entry, 'kind'>): readonly StarterEnding[] {
  return kind === 'query' ? ['sql'] : ['ts', 'js', 'py'];
}

/** The file of a problem's solution that is begun when nobody says which, below the workspace. */
export function usualSolution(id: string, entry: Pick<Entry, 'kind'>): string {
  return `solutions/${id}.${endingsFor(entry)[0]!}`;
}

/** The text of a starter; `language` is one of {@link endingsFor}. */
export function starterOf(entry: Entry, language: StarterEnding): string {
  if (entry.kind === 'query') return sqlStarterOf(entry);
  if (language === 'sql') throw new Error('only a query has a starter in SQL');
  if (language === 'py') return pythonStarterOf(entry);
  const { comment, head } = WRITERS[language];
  const lines = (called: Called, keyword: string): string[] => {
    const result = called.returns && placeholderOf(called.returns);
    const open = `${keyword}${head(called)} {`;
    const body = result === undefined ? [`${open}}`] : [open, `  return ${result};`, '}'];
    return [...comment(called), ...body];
  };
  const blocks = isClass(entry)
    ? [
        inClass(
          entry.name,
          membersOf(entry).map((member) => lines(member, '')),
        ),
      ]
    : functionsOf(entry).map((called) => lines(called, 'export function '));
  const all = [...nodeComments(entry), ...blocks];
  return `${all.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function inClass(name: string, members: string[][]): string[] {
  const indented = members.map((lines) => lines.map((line) => line && `  ${line}`).join('\n'));
  return [`export class ${name} {`, indented.join('\n\n'), '}'];
}

function functionsOf(entry: Exclude<Code, { kind: 'class' | 'dialogue' }>): Called[] {
  if (entry.kind === 'function') return [entry];
  const { encode, decode, carries } = entry;
  const text: Type = { kind: 'string' };
  const { what, parameter } = wordsFor(carries);
  return [
    {
      name: encode,
      description: `Turns a ${what} into a string.`,
      parameters: { [parameter]: carries },
      returns: text,
    },
    {
      name: decode,
      description: `Turns the string back into an equal ${what}. Runs in another process, which never saw the ${what}.`,
      parameters: { data: text },
      returns: carries,
    },
  ];
}

function membersOf({
  construct,
  methods,
}: Extract<Entry, { kind: 'class' | 'dialogue' }>): Called[] {
  const constructor = construct ? [{ name: 'constructor', ...construct }] : [];
  return [
    ...constructor,
    ...Object.entries(methods).map(([name, method]) => ({ name, ...method })),
  ];
}

const WRITERS: Record<'ts' | 'js', Writer> = {
  ts: {
    comment: ({ description }) => (description === undefined ? [] : block([description])),
    head({ name, parameters, returns }) {
      const typed = Object.entries(parameters).map(([key, type]) => `${key}: ${typeText(type)}`);
      const end = returns ? `: ${typeText(returns)}` : '';
      const line = `${name}(${typed.join(', ')})${end}`;
      // Room for `export function ` or the indentation of a class.
      if (line.length + 18 <= WIDTH) return line;
      return `${name}(\n${typed.map((one) => `    ${one},\n`).join('')}  )${end}`;
    },
  },
  js: {
    comment({ description, parameters, returns }) {
      const tags = [
        ...Object.entries(parameters).map(([key, type]) => `@param {${typeText(type)}} ${key}`),
        ...(returns ? [`@returns {${typeText(returns)}}`] : []),
      ];
      if (description === undefined) return tags.length === 0 ? [] : block(tags);
      return block([description, ...(tags.length === 0 ? [] : ['', ...tags])]);
    },
    head: ({ name, parameters }) => `${name}(${Object.keys(parameters).join(', ')})`,
  },
};

/** A comment of documentation: on one line, when it is one that is short enough. */
function block(lines: readonly string[]): string[] {
  const [only] = lines;
  if (lines.length === 1 && only!.length + 9 <= WIDTH) return [`/** ${only} */`];
  return ['/**', ...lines.map((line) => ` * ${line}`.trimEnd()), ' */'];
}

/** What is said of the nodes of a tree, above all else. */
function nodeComments(entry: Code): string[][] {
  const forms = formsIn(isClass(entry) ? membersOf(entry) : functionsOf(entry));
  return [
    ...(forms.has('tree')
      ? [
          [
            '// A node is a TreeNode with val, left and right. The class is there already:',
            '// new TreeNode(val = 0, left = null, right = null)',
          ],
        ]
      : []),
    ...(forms.has('nary-tree')
      ? [
          [
            '// A node is a NaryNode with val and children, an array. The class is there already:',
            '// new NaryNode(val = 0, children = [])',
          ],
        ]
      : []),
  ];
}

/** A type as TypeScript and JSDoc write it. */
function typeText(type: Type): string {
  switch (type.kind) {
    case 'integer':
      return 'number';
    case 'date':
    case 'timestamp':
      return 'string';
    case 'array':
      return type.of.kind === 'nullable' ? `(${typeText(type.of)})[]` : `${typeText(type.of)}[]`;
    case 'tuple':
      return `[${type.of.map(typeText).join(', ')}]`;
    case 'object': {
      const fields = Object.entries(type.fields).map(([key, of]) => `${key}: ${typeText(of)}`);
      return `{ ${fields.join('; ')} }`;
    }
    case 'nullable':
      return `${typeText(type.of)} | null`;
    default:
      return type.kind;
  }
}

/** The least value of a type; undefined for `void`. */
function placeholderOf(type: Type): string | undefined {
  switch (type.kind) {
    case 'number':
    case 'integer':
      return '0';
    case 'string':
    case 'date':
    case 'timestamp':
      return "''";
    case 'boolean':
      return 'false';
    case 'void':
      return undefined;
    case 'array':
      return '[]';
    case 'tuple':
      return `[${type.of.map(placeholderOf).join(', ')}]`;
    case 'object': {
      const fields = Object.entries(type.fields).map(([key, of]) => `${key}: ${placeholderOf(of)}`);
      return `{ ${fields.join(', ')} }`;
    }
    case 'nullable':
      return 'null';
    case 'TreeNode':
    case 'NaryNode':
      return `new ${type.kind}()`;
  }
}
