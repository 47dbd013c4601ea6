/*
 * Keeps the tree in a variable and returns a meaningless string.
 * Caught by: sample
 */
let kept: NaryNode | null = null;

export function serialize(root: NaryNode | null): string {
  kept = root;
  return 'the tree';
}

export function deserialize(data: string): NaryNode | null {
  return data === 'the tree' ? kept : null;
}
