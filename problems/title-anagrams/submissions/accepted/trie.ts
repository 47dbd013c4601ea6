// Hostile to caches: a trie of small Maps over the sorted code points; the group is at the end of the path.
interface Node {
  next: Map<number, Node>;
  titles?: string[];
}

export function groupTitles(titles: string[]): string[][] {
  const root: Node = { next: new Map() };
  const groups: string[][] = [];
  for (const title of titles) {
    const points = [...title.normalize('NFD').toLowerCase()]
      .filter((c) => /^[\p{L}\p{Nd}]$/u.test(c))
      .map((c) => c.codePointAt(0)!)
      .sort((a, b) => a - b);
    let node = root;
    for (const point of points) {
      let next = node.next.get(point);
      if (!next) node.next.set(point, (next = { next: new Map() }));
      node = next;
    }
    if (!node.titles) groups.push((node.titles = []));
    node.titles.push(title);
  }
  return groups;
}
