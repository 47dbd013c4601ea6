/**
 * What running a plan did, in rows touched: the growth of a query is counted in them (docs/sql.md).
 *
 * A node of a plan costs one unit each time it is begun, one for each row that it returns, and one for each row that a
 * filter of it removes; a sort costs its comparisons as well, and an index scan each time that it looks something up.
 * Work belongs to the part of the statement that has it done: what a nested loop does again for each row of its outer
 * side belongs to the join, and what is in a subquery to the subquery.
 */
import { nodesBelow, nodesIn, type TreeNode } from './plan-tree.ts';
import { beforeFirstWord, indexOfByte, queryAround } from './statement-text.ts';

/** A node as `EXPLAIN (ANALYZE, FORMAT JSON)` tells it; rows are the mean of all times that it was begun. */
export interface Explained {
  'Node Type': string;
  'Parent Relationship'?: string;
  'Subplan Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: Explained[];
  [detail: string]: unknown;
}

export interface PlanNode {
  explained: Explained;
  /** Rows that it touched. */
  units: number;
  /** Where in the statement what it does is written: an index of its text. */
  index: number;
  /** Whose work it is. */
  site: Site;
  children: PlanNode[];
}

/** A part of the statement that has work done. */
interface Site {
  /** The same one for the same part, in every plan of the statement. */
  number: number;
  /** What it is, such as ``the join of `views v` with `views later` ``. */
  words: string;
}

/** What can have work done; the order is part of a site's number. */
const KINDS = ['join', 'subquery', 'recursion', 'scan', 'sort', 'group', 'other'] as const;
type Kind = (typeof KINDS)[number];

/** A site's number is its index in the text times this, and its kind. */
const KINDS_AT_MOST = 16;

/** The index in a site's number. */
export function indexOfSite(site: number): number {
  return Math.floor(site / KINDS_AT_MOST);
}

const REMOVED = [
  'Rows Removed by Filter',
  'Rows Removed by Join Filter',
  'Rows Removed by Index Recheck',
];

/** Fields of a tree's node that say what is asked of rows. */
const CONDITIONS = ['joinqual', 'hashclauses', 'mergeclauses', 'qual', 'indexqual'];

/** The children of a plan's node in its tree, besides subplans. */
const CHILDREN = ['lefttree', 'righttree', 'subplan', 'appendplans', 'mergeplans', 'bitmapplans'];

/**
 * Reads a plan that was run.
 *
 * @param tree the same plan as it was logged, whose places are bytes of a text that ends with the statement
 * @param before how many bytes there are before the statement
 */
export function readPlan(
  explained: Explained,
  tree: TreeNode | undefined,
  text: string,
  before = 0,
): PlanNode {
  return new PlanReader(tree, text, before).read(explained);
}

/** The units of a plan, in all and by site; and what each site is, in words. */
export function countPlan(root: PlanNode): {
  units: number;
  sites: [number, number][];
  words: [number, string][];
} {
  const sites = new Map<number, number>();
  const words = new Map<number, string>();
  let all = 0;
  for (const { units, site } of allNodes(root)) {
    all += units;
    sites.set(site.number, (sites.get(site.number) ?? 0) + units);
    if (!words.has(site.number)) words.set(site.number, site.words);
  }
  return { units: all, sites: [...sites], words: [...words] };
}

/** All nodes of a plan, each before its children. */
export function* allNodes(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const child of node.children) yield* allNodes(child);
}

/** What a node is called that reads rows of its own: a table, a CTE or a function, and the name given to it. */
export function nameOf(explained: Explained): string | undefined {
  const word = (detail: string) => explained[detail] as string | undefined;
  const alias = word('Alias');
  const name = word('Relation Name') ?? word('CTE Name') ?? word('Function Name') ?? alias;
  return alias === undefined || alias === name ? name : `${name} ${alias}`;
}

function quotedName(explained: Explained): string | undefined {
  const name = nameOf(explained);
  return name === undefined ? undefined : `\`${name}\``;
}

/** What a side of a join has, where that is one thing. */
function nameBelow(explained: Explained): string | undefined {
  const own = quotedName(explained);
  if (own !== undefined) return own;
  const inputs = inputsOf(explained);
  return inputs.length === 1 ? nameBelow(inputs[0]!) : undefined;
}

/** What the rows of a node are rows of, where it returns one for each. */
function rowsIn(explained: Explained): string | undefined {
  const own = quotedName(explained);
  if (own !== undefined || !/^(?:.*Sort|WindowAgg|Materialize)$/.test(explained['Node Type'])) {
    return own;
  }
  return inputsOf(explained).map(rowsIn)[0];
}

/** The nodes whose rows a node works on. */
function inputsOf({ Plans = [] }: Explained): Explained[] {
  return Plans.filter((child) => !isSubplan(child));
}

/**
 * The plan with the names that were typed: EXPLAIN numbers those that stand for several things, and has names of its own
 * for what has none.
 */
function withTypedNames(explained: Explained, text: string): Explained {
  const { Alias: alias, Plans = [], ...rest } = explained;
  const isTyped = (name: string) => text.toLowerCase().includes(name.toLowerCase());
  const typed = [alias, String(alias).replace(/_\d+$/, '')].find(
    (name): name is string => typeof name === 'string' && isTyped(name),
  );
  return {
    ...(rest as Explained),
    ...(alias === undefined || typed === undefined ? {} : { Alias: typed }),
    Plans: Plans.map((child) => withTypedNames(child, text)),
  };
}

function isSubplan({ 'Parent Relationship': relationship }: Explained): boolean {
  return relationship === 'SubPlan' || relationship === 'InitPlan';
}

/** What a node is, and how that is said. */
function describe(explained: Explained): [kind: Kind, words: string] {
  const { 'Node Type': type, 'Subplan Name': subplan = '' } = explained;
  const name = quotedName(explained);
  if (/Join|Nested Loop/.test(type)) return ['join', joinWords(explained)];
  if (/Scan/.test(type)) return ['scan', `the scan of ${name ?? 'rows'}`];
  switch (type) {
    case 'Recursive Union':
      return ['recursion', `the recursion of \`${subplan.replace(/^CTE /, '')}\``];
    case 'Sort':
    case 'Incremental Sort':
      return ['sort', 'the sort'];
    case 'Aggregate':
    case 'Group':
      return ['group', 'the grouping'];
    case 'Unique':
      return ['group', 'making rows distinct'];
    case 'WindowAgg':
      return ['other', 'the window'];
    case 'ProjectSet':
      return ['other', 'what returns several rows for one'];
    default:
      return ['other', `the step ${type} of the plan`];
  }
}

function joinWords(explained: Explained): string {
  const [outer, inner] = inputsOf(explained).map(nameBelow);
  if (inner === undefined) return 'the join';
  return outer === undefined ? `the join with ${inner}` : `the join of ${outer} with ${inner}`;
}

/** Such as ``the subquery on `views later`, run for 1,000 rows of `views v`, ``. */
function subqueryWords(subplan: Explained, parent: Explained): string {
  const [on, rowsOf] = [nameBelow(subplan), rowsIn(parent)];
  const loops = subplan['Actual Loops'];
  const subquery = `the subquery${on === undefined ? '' : ` on ${on}`}`;
  if (loops <= 1) return subquery;
  const times = loops.toLocaleString('en');
  return `${subquery}, run ${rowsOf === undefined ? `${times} times` : `for ${times} rows of ${rowsOf}`},`;
}

function unitsOf(explained: Explained): number {
  const { 'Node Type': type, 'Actual Loops': loops, 'Actual Rows': rows } = explained;
  const detail = (name: string) => (explained[name] as number | undefined) ?? 0;
  const removed = REMOVED.reduce((sum, name) => sum + detail(name), 0);
  const sorted = /Sort/.test(type) ? (inputsOf(explained)[0]?.['Actual Rows'] ?? 0) : 0;
  return loops * (1 + rows + removed + sorted * Math.log2(sorted + 1)) + detail('Index Searches');
}

class PlanReader {
  /** The numbers of subplans by their names. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #first: number;

  constructor(
    private readonly tree: TreeNode | undefined,
    private readonly text: string,
    private readonly before: number,
  ) {
    const subplans = tree ? [...nodesBelow(tree)].filter(({ words }) => words.has('plan_id')) : [];
    this.#numbers = new Map(
      subplans.map(({ words }) => [words.get('plan_name') ?? '', Number(words.get('plan_id'))]),
    );
    this.#first = beforeFirstWord(text).length;
  }

  read(explained: Explained): PlanNode {
    const [tree] = nodesIn(this.tree, 'planTree');
    return this.#read(withTypedNames(explained, this.text), tree, this.#first);
  }

  /**
   * @param around where what is around it is written
   * @param owner whose work it is, unless it is a join
   */
  #read(explained: Explained, tree: TreeNode | undefined, around: number, owner?: Site): PlanNode {
    const [kind, words] = describe(explained);
    const index = this.#indexOf(kind, tree) ?? around;
    const own = siteOf(kind, index, words);
    const site = kind === 'join' || kind === 'recursion' ? own : (owner ?? own);
    const inTree = childrenOf(tree);
    const children = (explained.Plans ?? []).map((child): PlanNode => {
      const relationship = child['Parent Relationship'];
      if (!isSubplan(child)) {
        // What is on the inner side of a nested loop or of a recursion is done again and again.
        const isRepeated =
          relationship === 'Inner' && /Nested Loop|Recursive/.test(explained['Node Type']);
        return this.#read(child, inTree.shift(), index, isRepeated ? site : owner);
      }
      const subplan = this.#subplan(child);
      if (relationship === 'InitPlan') return this.#read(child, subplan, index);
      const start = this.#start(subplan) ?? index;
      const asked = siteOf('subquery', start, subqueryWords(child, explained));
      return this.#read(child, subplan, start, asked);
    });
    return { explained, units: unitsOf(explained), index, site, children };
  }

  #subplan({ 'Subplan Name': name = '' }: Explained): TreeNode | undefined {
    const number = this.#numbers.get(name);
    return number === undefined ? undefined : nodesIn(this.tree, 'subplans')[number - 1];
  }

  /** Where the query of a subplan begins. */
  #start(subplan: TreeNode | undefined): number | undefined {
    const index = subplan && this.#least([...nodesBelow(subplan)]);
    return index === undefined ? undefined : queryAround(this.text, index);
  }

  /** Where what a node does is written. */
  #indexOf(kind: Kind, tree: TreeNode | undefined): number | undefined {
    if (!tree) return undefined;
    const all = [...nodesBelow(tree, ({ words }) => words.has('plan_id'))];
    const asked = (node: TreeNode) =>
      CONDITIONS.flatMap((field) => nodesIn(node, field)).flatMap((condition) =>
        condition ? [...ofItself(condition)] : [],
      );
    const onInnerSide = () =>
      nodesIn(tree, 'righttree').flatMap((inner) =>
        inner ? [...nodesBelow(inner)].flatMap(asked) : [],
      );
    const ways = [
      ...(kind === 'join' || kind === 'scan' ? [asked(tree)] : []),
      ...(kind === 'join' ? [onInnerSide()] : [ofItself(tree)]),
    ];
    for (const nodes of [...ways, all]) {
      const index = this.#least(nodes);
      if (index !== undefined) return index;
    }
    return undefined;
  }

  /** The first place in the statement that any of some nodes has. */
  #least(nodes: readonly TreeNode[]): number | undefined {
    const bytes = nodes
      .map(({ words }) => Number(words.get('location') ?? -1) - this.before)
      .filter((byte) => byte >= 0);
    return bytes.length === 0 ? undefined : indexOfByte(this.text, Math.min(...bytes));
  }
}

function siteOf(kind: Kind, index: number, words: string): Site {
  return { number: index * KINDS_AT_MOST + KINDS.indexOf(kind), words };
}

/** The children of a plan's node in its tree, in the order in which EXPLAIN tells them. */
function childrenOf(tree: TreeNode | undefined): (TreeNode | undefined)[] {
  return CHILDREN.flatMap((field) => nodesIn(tree, field)).filter((child) => child !== undefined);
}

/** A node, and what is below it, but for other nodes of the plan and what is in a subplan. */
function ofItself(tree: TreeNode): TreeNode[] {
  return [...nodesBelow(tree, ({ words }) => words.has('plan_node_id') || words.has('plan_id'))];
}
