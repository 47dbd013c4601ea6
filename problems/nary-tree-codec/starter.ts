/** A node of the tree. The class is there already; this line only tells your editor. */
declare class NaryNode {
  val: number;
  children: NaryNode[];
  constructor(val?: number, children?: NaryNode[]);
}

/** Turns a tree into a text. */
export function serialize(root: NaryNode | null): string {
  return '';
}

/** Turns the text back into an equal tree; runs in a process that never saw the tree. */
export function deserialize(data: string): NaryNode | null {
  return null;
}
