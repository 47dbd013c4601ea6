// A trie over the sorted letters: the node at the end of a path holds the group. Hostile to caches.
class TrieNode {
  children = new Map<string, TrieNode>();
  group: string[] | null = null;
}

export function groupAnagrams(strs: string[]): string[][] {
  const root = new TrieNode();
  const groups = new Set<string[]>();
  for (const title of strs) {
    let node = root;
    for (const letter of [...title].sort()) {
      let child = node.children.get(letter);
      if (child === undefined) {
        child = new TrieNode();
        node.children.set(letter, child);
      }
      node = child;
    }
    if (node.group === null) {
      node.group = [];
      groups.add(node.group);
    }
    node.group.push(title);
  }
  return [...groups];
}
