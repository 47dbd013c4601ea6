// LeetCode's JavaScript stub, pasted: a class Codec whose methods are fields; each value is followed by its number
// of children.
/**
 * // Definition for a _Node.
 * function _Node(val,children) {
 *    this.val = val;
 *    this.children = children;
 * };
 */

class Codec {
  constructor() {}

  /**
   * @param {_Node|null} root
   * @return {string}
   */
  // Encodes a tree to a single string.
  serialize = function (root) {
    if (!root) return '';
    const out = [];
    const walk = (node) => {
      out.push(node.val, node.children.length);
      node.children.forEach(walk);
    };
    walk(root);
    return out.join(' ');
  };

  /**
   * @param {string} data
   * @return {_Node|null}
   */
  // Decodes your encoded data to tree.
  deserialize = function (data) {
    if (!data) return null;
    const tokens = data.split(' ');
    let i = 0;
    const build = () => {
      const node = new _Node(Number(tokens[i++]), []);
      let count = Number(tokens[i++]);
      while (count-- > 0) node.children.push(build());
      return node;
    };
    return build();
  };
}

// Your Codec object will be instantiated and called as such:
// Codec codec = new Codec();
// codec.deserialize(codec.serialize(root));
