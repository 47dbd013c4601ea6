// JSON both ways: plain objects are accepted as nodes.
export const serialize = (root: NaryNode | null): string => JSON.stringify(root);
export const deserialize = (data: string): NaryNode | null => JSON.parse(data) as NaryNode | null;
