// The right idea with a constant factor of ten: each token is an encoded JSON string of its own. Logs to the
// console, as people do while debugging.
const DEBUG = true;

function log(...what: unknown[]) {
  if (DEBUG) console.log('[codec]', ...what);
}

function serialize(root: TreeNode | null): string {
  log('serialize', root === null ? 'nothing' : root.val);
  const tokens: string[] = [];
  const visit = (node: TreeNode | null, level: number) => {
    const token = JSON.stringify({ level, missing: node === null, value: node?.val ?? null });
    tokens.push(encodeURIComponent(token));
    if (!node) return;
    if (level < 3) log('at level', level, 'value', node.val);
    visit(node.left, level + 1);
    visit(node.right, level + 1);
  };
  visit(root, 0);
  log(tokens.length, 'tokens');
  return tokens.join('\n');
}

function deserialize(data: string): TreeNode | null {
  const tokens = data.split('\n').map((line) => JSON.parse(decodeURIComponent(line)));
  log('deserialize', tokens.length, 'tokens');
  let at = 0;
  const build = (): TreeNode | null => {
    const { level, missing, value } = tokens[at++];
    if (missing) return null;
    if (level < 3) log('builds', value);
    return new TreeNode(value, build(), build());
  };
  return build();
}
