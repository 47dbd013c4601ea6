/**
 * A plan as Postgres logs it (`debug_print_plan`): nodes in braces, with named fields. It is the only place where a plan
 * says which part of the statement it comes from: each expression has its place in the text, and that of a CTE stays
 * with it wherever it goes.
 */

/** A node of a plan, or of an expression in it. */
export interface TreeNode {
  /** The fields that are single words, by name without what stands before the last dot. */
  words: Map<string, string>;
  /** The nodes in each field; undefined where a list has an empty place. */
  nodes: Map<string, (TreeNode | undefined)[]>;
}

/** Reads what was logged; undefined where that is not a node. */
export function readTree(logged: string): TreeNode | undefined {
  // A backslash stands before whatever would be read as something else, and long texts are broken at spaces.
  const tokens = logged.match(/[(){}]|(?:\\[\s\S]|[^\s(){}\\])+/g) ?? [];
  let at = 0;
  const readNode = (): TreeNode => {
    const node: TreeNode = { words: new Map(), nodes: new Map() };
    let field = '';
    const add = (one: TreeNode | undefined) => {
      const all = node.nodes.get(field);
      if (all) all.push(one);
      else node.nodes.set(field, [one]);
    };
    // Past the brace and the kind of node.
    at += 2;
    for (; at < tokens.length && tokens[at] !== '}'; at++) {
      const token = tokens[at]!;
      if (token === '{') add(readNode());
      else if (token.startsWith(':'))
        field = token.slice(token.lastIndexOf('.') + 1).replace(/^:/, '');
      else if (token === '<>') add(undefined);
      else if (token !== '(' && token !== ')') node.words.set(field, unescaped(token));
    }
    return node;
  };
  return tokens[0] === '{' ? readNode() : undefined;
}

function unescaped(token: string): string {
  return token.replace(/\\([\s\S])/g, (_, character: string) =>
    /\s/.test(character) ? ' ' : character,
  );
}

/** The nodes in a field of a node. */
export function nodesIn(node: TreeNode | undefined, field: string): (TreeNode | undefined)[] {
  return node?.nodes.get(field) ?? [];
}

/** Every node below one, itself first, but for those that are let out, with all below them. */
export function* nodesBelow(
  node: TreeNode,
  isOut: (node: TreeNode) => boolean = () => false,
): Generator<TreeNode> {
  yield node;
  for (const nodes of node.nodes.values()) {
    for (const one of nodes) if (one && !isOut(one)) yield* nodesBelow(one, isOut);
  }
}
