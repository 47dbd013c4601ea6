/** Which names a piece of a program declares. */
import type { Function as AnyFunction, Identifier, Node, VariableDeclarator } from 'acorn';
import { childrenOf, isFunction, targetsOf } from '../base/syntax-nodes.ts';

/** A name, and where in a script it stands. */
export interface Named {
  name: string;
  /** Counts from 1, as does the column. */
  line: number;
  column: number;
}

export interface Variable extends Named {
  /** Bound to a function or class: what survives is a property of it. */
  callable: boolean;
  /** Holds an object from the start, which may be changed wherever it is passed to. */
  holder: boolean;
}

/** What makes an object that can be changed afterwards. */
export const HOLDERS = new Set(['ArrayExpression', 'ObjectExpression', 'NewExpression']);

export function placed(name: string, { loc }: Node): Named {
  return { name, line: loc!.start.line, column: loc!.start.column + 1 };
}

/** The variables that a node declares where it stands. */
export function declarationsOf(node: Node): Variable[] {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ClassDeclaration': {
      const { id } = node as Node & { id: Identifier };
      return [{ ...placed(id.name, id), callable: true, holder: false }];
    }
    case 'VariableDeclarator': {
      const { id, init } = node as VariableDeclarator;
      const callable = !!init && (isFunction(init) || init.type === 'ClassExpression');
      const holder = !!init && HOLDERS.has(init.type);
      return targetsOf(id).flatMap((name) =>
        name.type === 'Identifier'
          ? [{ ...placed((name as Identifier).name, name), callable, holder }]
          : [],
      );
    }
    default:
      return [];
  }
}

/** The names that stand for something else inside a function: its parameters and its own variables. */
export function localsOf(node: Node): string[] {
  const own = (inner: Node): Variable[] => [
    ...declarationsOf(inner),
    ...(isFunction(inner) ? [] : childrenOf(inner).flatMap(own)),
  ];
  const { params, body } = node as AnyFunction;
  const names = params.flatMap((param) => targetsOf(param)) as Partial<Identifier>[];
  return [...names.flatMap(({ name }) => name ?? []), ...own(body).map(({ name }) => name)];
}
