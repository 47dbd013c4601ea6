/** A plan that was run, as a text for people: what each node did, how much of the work that is, and which line asks for it. */
import { allNodes, type Explained, nameOf, type PlanNode } from './plan.ts';
import { placeAfter } from './statement-text.ts';

/** What a node does with rows, as Postgres says it. */
const DETAILS = [
  'Index Cond',
  'Hash Cond',
  'Merge Cond',
  'Join Filter',
  'Filter',
  'One-Time Filter',
  'Sort Key',
  'Presorted Key',
  'Group Key',
  'Window',
];

/** The lines of a plan: share of the work, line of the statement, node. */
export function showPlan(root: PlanNode, text: string): string {
  const all = [...allNodes(root)].reduce((sum, { units }) => sum + units, 0);
  const rows = linesOf(root, 0, (node, words) => {
    const share = `${Math.round((100 * node.units) / all)}%`;
    const { line } = placeAfter(text.slice(0, node.index));
    return `${share.padStart(5)} ${String(line).padStart(5)}  ${words}`;
  });
  return [' work  line', ...rows].join('\n');
}

function linesOf(
  node: PlanNode,
  depth: number,
  margin: (node: PlanNode, words: string) => string,
): string[] {
  const { explained } = node;
  const indent = '  '.repeat(depth);
  const blank = ' '.repeat(13);
  const subplan = explained['Subplan Name'];
  return [
    ...(subplan === undefined ? [] : [`${blank}${indent}${subplan}:`]),
    margin(node, `${indent}${labelOf(explained)}  (${resultOf(explained)})`),
    ...DETAILS.filter((name) => name in explained).map(
      (name) => `${blank}${indent}    ${name}: ${String([explained[name]].flat().join(', '))}`,
    ),
    ...node.children.flatMap((child) => linesOf(child, depth + 1, margin)),
  ];
}

const AGGREGATES: Record<string, string> = {
  Hashed: 'HashAggregate',
  Sorted: 'GroupAggregate',
  Mixed: 'MixedAggregate',
};

/** Such as `Hash Anti Join`, or `Index Scan using views_pkey on views v`. */
function labelOf(explained: Explained): string {
  const word = (name: string) => explained[name] as string | undefined;
  const type = explained['Node Type'];
  const join = word('Join Type');
  if (join !== undefined && join !== 'Inner') return `${type.replace(/ Join$/, '')} ${join} Join`;
  if (type === 'Aggregate') return AGGREGATES[word('Strategy') ?? ''] ?? type;
  const index = word('Index Name');
  const name = nameOf(explained);
  return [
    type,
    ...(index === undefined ? [] : [`using ${index}`]),
    ...(name === undefined ? [] : [`on ${name}`]),
  ].join(' ');
}

/** What it returned, and how often it was begun. */
function resultOf(explained: Explained): string {
  const { 'Actual Loops': loops, 'Actual Rows': rows } = explained;
  if (loops === 0) return 'never run';
  const count = (n: number) => n.toLocaleString('en');
  const removed = Object.entries(explained)
    .filter(([name]) => name.startsWith('Rows Removed'))
    .reduce((sum, [, value]) => sum + (value as number), 0);
  return [
    `${count(rows)} ${rows === 1 ? 'row' : 'rows'}`,
    ...(removed === 0 ? [] : [`${count(removed)} removed`]),
    ...(loops === 1 ? [] : [`each of ${count(loops)} times`]),
  ].join(', ');
}
