// JSON both ways: deserialize returns plain objects with val, left and right.
export const serialize = (root: TreeNode | null): string => JSON.stringify(root);
export const deserialize = (data: string): TreeNode | null => JSON.parse(data);
