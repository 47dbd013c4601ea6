/** What stands at the top level of a program, by name. */
import { type Declaration, type Expression, type Node, parse } from 'acorn';

export interface TopLevelName {
  name: string;
  kind: 'function' | 'class' | 'value';
}

/** The names at the top level of a script or module, in order. A namespace and a variable are values. */
export function topLevelNames(code: string): TopLevelName[] {
  const program = parse(code, {
    ecmaVersion: 'latest',
    sourceType: /^(?:import|export)\b/m.test(code) ? 'module' : 'script',
    allowReturnOutsideFunction: true,
  });
  const names = program.body.flatMap((node) => {
    const declaration =
      node.type === 'ExportNamedDeclaration' && node.declaration ? node.declaration : node;
    return isDeclaration(declaration) ? namesOf(declaration) : [];
  });
  return [...new Map(names.map((named) => [named.name, named])).values()];
}

function isDeclaration(node: Node): node is Declaration {
  return /^(?:Function|Class|Variable)Declaration$/.test(node.type);
}

function namesOf(declaration: Declaration): TopLevelName[] {
  if (declaration.type !== 'VariableDeclaration') {
    const kind = declaration.type === 'FunctionDeclaration' ? 'function' : 'class';
    return [{ name: declaration.id.name, kind }];
  }
  return declaration.declarations.flatMap(({ id, init }) =>
    id.type === 'Identifier' ? [{ name: id.name, kind: kindOf(init) }] : [],
  );
}

function kindOf(init: Expression | null | undefined): TopLevelName['kind'] {
  switch (init?.type) {
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return 'function';
    case 'ClassExpression':
      return 'class';
    default:
      return 'value';
  }
}
