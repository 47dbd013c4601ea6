import type { Program } from 'acorn';
import { transform } from './service.ts';
import { loaderFor } from './imports.ts';
import type { Source } from './source.ts';

/**
 * The functions and classes that stand at the top level of a submission's main file, in order; none when
 * the file does not parse.
 */
export async function topLevelFunctions(source: Source): Promise<string[]> {
  // Loaded when it is needed: only for a submission whose entry cannot be found.
  const { parse } = await import('acorn');
  let program: Program;
  try {
    const options = {
      loader: loaderFor(source.name),
      tsconfigRaw: '{}',
      logLevel: 'silent',
    } as const;
    const { code } = await transform(source.text, options);
    program = parse(code, {
      ecmaVersion: 'latest',
      sourceType: /^(?:import|export)\b/m.test(code) ? 'module' : 'script',
    });
  } catch {
    return [];
  }
  const names = program.body.flatMap((node) => {
    const declaration =
      node.type === 'ExportNamedDeclaration' && node.declaration ? node.declaration : node;
    switch (declaration.type) {
      case 'FunctionDeclaration':
      case 'ClassDeclaration':
        return [declaration.id.name];
      case 'VariableDeclaration':
        return declaration.declarations.flatMap(({ id, init }) =>
          id.type === 'Identifier' && init && FUNCTIONS.has(init.type) ? [id.name] : [],
        );
      default:
        return [];
    }
  });
  return [...new Set(names)];
}

const FUNCTIONS = new Set(['FunctionExpression', 'ArrowFunctionExpression', 'ClassExpression']);
