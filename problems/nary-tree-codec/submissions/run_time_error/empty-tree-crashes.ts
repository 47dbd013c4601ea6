/*
 * Reads the root's value before checking that there is a root.
 * Caught by: hidden/empty
 */
export function serialize(root: NaryNode): string {
  return `${root.val}(${root.children.map(serialize).join('')})`;
}

export function deserialize(data: string): NaryNode | null {
  let at = 0;
  const build = (): NaryNode => {
    const open = data.indexOf('(', at);
    const node = new NaryNode(Number(data.slice(at, open)));
    at = open + 1;
    while (data[at] !== ')') node.children.push(build());
    at++;
    return node;
  };
  return build();
}
