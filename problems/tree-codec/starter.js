// A node is a TreeNode with val, left and right. The class is there already:
// new TreeNode(val = 0, left = null, right = null)

/**
 * Turns a tree into a text.
 *
 * @param {TreeNode | null} root
 * @returns {string}
 */
export function serialize(root) {
  return '';
}

/**
 * Turns the text back into an equal tree; runs in a process that never saw the tree.
 *
 * @param {string} data
 * @returns {TreeNode | null}
 */
export function deserialize(data) {
  return null;
}
