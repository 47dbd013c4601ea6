/** The file that a Python solution begins with, derived from a problem's entry: LeetCode's stub, with a docstring. */
import type { Type } from '../types.ts';
import { type Called, type Code, formsIn, wordsFor } from './called.ts';

/** The text of a starter in Python. It compiles, and returns nothing useful. */
export function pythonStarterOf(entry: Code): string {
  const [name, members] = classOf(entry);
  const body = members.map((member) => methodText(member)).join('\n');
  return `${nodeComments(members)}class ${name}:\n${body}`;
}

/** The class around what is called, and its methods. */
function classOf(entry: Code): [name: string, members: Called[]] {
  switch (entry.kind) {
    case 'function':
      return ['Solution', [entry]];
    case 'class':
    case 'dialogue': {
      const construct = entry.construct ?? { parameters: {} };
      const methods = Object.entries(entry.methods).map(([name, one]) => ({ name, ...one }));
      return [entry.name, [{ name: '__init__', ...construct }, ...methods]];
    }
    case 'codec': {
      const { encode, decode, carries } = entry;
      const text: Type = { kind: 'string' };
      const { what, parameter } = wordsFor(carries);
      return [
        'Codec',
        [
          { name: encode, parameters: { [parameter]: carries }, returns: text },
          {
            name: decode,
            description: `Runs in another process, which never saw the ${what}.`,
            parameters: { data: text },
            returns: carries,
          },
        ],
      ];
    }
  }
}

function methodText({ name, description, parameters, returns }: Called): string {
  const typed = Object.entries(parameters).map(([key, type]) => `${key}: ${typeText(type)}`);
  const result = returns ? ` -> ${typeText(returns)}` : '';
  const lines = [`    def ${name}(${['self', ...typed].join(', ')})${result}:`];
  if (description !== undefined) lines.push(`        """${description}"""`);
  const value = returns ? placeholderOf(returns) : undefined;
  lines.push(value === undefined ? '        pass' : `        return ${value}`);
  return `${lines.join('\n')}\n`;
}

/** What is said of the nodes of a tree, above all else. */
function nodeComments(members: readonly Called[]): string {
  const forms = formsIn(members);
  const tree = `# A node is a TreeNode with val, left and right. The class is there already:
# TreeNode(val=0, left=None, right=None)

`;
  const nary = `# A node is a Node with val and children, a list. The class is there already:
# Node(val=0, children=None)

`;
  return `${forms.has('tree') ? tree : ''}${forms.has('nary-tree') ? nary : ''}`;
}

/** A type as LeetCode's stubs write it. */
function typeText(type: Type): string {
  switch (type.kind) {
    case 'integer':
      return 'int';
    case 'number':
      return 'float';
    case 'string':
    case 'date':
    case 'timestamp':
      return 'str';
    case 'boolean':
      return 'bool';
    case 'void':
      return 'None';
    case 'TreeNode':
      return 'TreeNode';
    case 'NaryNode':
      return "'Node'";
    case 'array':
      return `List[${typeText(type.of)}]`;
    case 'tuple':
      return `Tuple[${type.of.map(typeText).join(', ')}]`;
    case 'object':
      return 'dict';
    case 'nullable':
      return `Optional[${typeText(type.of)}]`;
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
      return 'False';
    case 'void':
      return undefined;
    case 'array':
      return '[]';
    case 'tuple':
      return `(${type.of.map((one) => `${placeholderOf(one)!},`).join(' ')})`;
    case 'object': {
      const fields = Object.entries(type.fields).map(
        ([key, of]) => `'${key}': ${placeholderOf(of)!}`,
      );
      return `{${fields.join(', ')}}`;
    }
    case 'nullable':
      return 'None';
    case 'TreeNode':
      return 'TreeNode()';
    case 'NaryNode':
      return 'Node()';
  }
}
