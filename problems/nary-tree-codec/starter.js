// A node is a NaryNode with val and children, an array. The class is there already:
// new NaryNode(val = 0, children = [])

/**
 * Turns a tree into a text.
 *
 * @param {NaryNode | null} root
 * @returns {string}
 */
export function serialize(root) {
  return '';
}

/**
 * Turns the text back into an equal tree; runs in a process that never saw the tree.
 *
 * @param {string} data
 * @returns {NaryNode | null}
 */
export function deserialize(data) {
  return null;
}
