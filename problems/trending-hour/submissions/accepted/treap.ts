// A search tree of titles, by plays and name, balanced by random priorities.
interface Node {
  title: string;
  plays: number;
  priority: number;
  left: Node | null;
  right: Node | null;
}

export class TrendingHour {
  private root: Node | null = null;
  private nodes = new Map<string, Node>();
  private queue: [string, number][] = [];
  private first = 0;

  play(title: string, at: number): void {
    this.queue.push([title, at]);
    this.change(title, 1);
  }

  top(k: number, now: number): string[] {
    for (; this.first < this.queue.length; this.first++) {
      const [title, at] = this.queue[this.first];
      if (at > now - 3600) break;
      this.change(title, -1);
    }
    const titles: string[] = [];
    const walk = (node: Node | null) => {
      if (!node || titles.length === k) return;
      walk(node.left);
      if (titles.length === k) return;
      titles.push(node.title);
      walk(node.right);
    };
    walk(this.root);
    return titles;
  }

  private change(title: string, by: number): void {
    const old = this.nodes.get(title);
    if (old) {
      const [left, rest] = split(this.root, old, false);
      const [, right] = split(rest, old, true);
      this.root = join(left, right);
    }
    const plays = (old ? old.plays : 0) + by;
    if (plays === 0) {
      this.nodes.delete(title);
      return;
    }
    const node: Node = { title, plays, priority: Math.random(), left: null, right: null };
    this.nodes.set(title, node);
    const [left, right] = split(this.root, node, false);
    this.root = join(join(left, node), right);
  }
}

function isBefore(a: Node, b: Node): boolean {
  return a.plays !== b.plays ? a.plays > b.plays : a.title < b.title;
}

/** Nodes before the key, or also the key itself, and the others. */
function split(node: Node | null, key: Node, withKey: boolean): [Node | null, Node | null] {
  if (!node) return [null, null];
  const goesLeft = isBefore(node, key) || (withKey && node === key);
  if (goesLeft) {
    const [left, right] = split(node.right, key, withKey);
    node.right = left;
    return [node, right];
  }
  const [left, right] = split(node.left, key, withKey);
  node.left = right;
  return [left, node];
}

function join(a: Node | null, b: Node | null): Node | null {
  if (!a || !b) return a ?? b;
  if (a.priority > b.priority) {
    a.right = join(a.right, b);
    return a;
  }
  b.left = join(a, b.left);
  return b;
}
