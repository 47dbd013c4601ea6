import { describe, expect, test } from 'vitest';
import {
  countPlan,
  type Explained,
  indexOfSite,
  readPlan,
} from '../../../judge/languages/sql/runner/plan.ts';
import { readTree } from '../../../judge/languages/sql/runner/plan-tree.ts';
import { showPlan } from '../../../judge/languages/sql/runner/show-plan.ts';
import {
  beforeFirstWord,
  indexOfByte,
  placeAfter,
  queryAround,
} from '../../../judge/languages/sql/runner/statement-text.ts';

const node = (type: string, rows: number, loops: number, more: object = {}): Explained => ({
  'Node Type': type,
  'Actual Rows': rows,
  'Actual Loops': loops,
  ...more,
});

const inner = { 'Parent Relationship': 'Inner' };
const outer = { 'Parent Relationship': 'Outer' };
const views = (alias: string) => ({ 'Relation Name': 'views', Alias: alias });

describe('the text of a statement', () => {
  test('begins after comments, and has places in lines', () => {
    const text = '-- é\n/* ( */ ;SELECT 1';
    expect(text.slice(beforeFirstWord(text).length)).toBe('SELECT 1');
    expect(placeAfter('-- é\nab')).toEqual({ line: 2, column: 3 });
    expect(placeAfter('')).toEqual({ line: 1, column: 1 });
  });

  test('is counted in bytes by the server', () => {
    expect(indexOfByte('é𝄞x', 2)).toBe(1);
    expect(indexOfByte('é𝄞x', 6)).toBe(3);
  });

  test.each([
    ['SELECT a FROM t WHERE b = ( select max(c) FROM t )', 'c', 'select max'],
    ["SELECT ')', (SELECT b -- )\n FROM t WHERE b /* ) */ = (c))", '(c', 'SELECT b'],
    ['WITH x AS (VALUES (1)) SELECT ")" FROM x', '1', 'VALUES'],
    ['/* ( */ SELECT (a + (b)) FROM t', 'b', 'SELECT (a'],
    ['SELECT $q$($q$, (a) FROM t', '(a', 'SELECT $q$'],
    ['SELECT (WITH x AS (SELECT 1) SELECT 2 FROM x)', '2', 'WITH x'],
  ])('of %s, the query around %s begins at %s', (text, at, start) => {
    expect(text.slice(queryAround(text, text.lastIndexOf(at)))).toMatch(
      new RegExp(`^${start.replace(/[$()]/g, '\\$&')}`),
    );
  });
});

test('a plan that was logged is read, whatever names are in it', () => {
  const tree = readTree(
    '{PLANNEDSTMT :planTree {HASHJOIN :join.plan.plan_node_id 0 :join.plan.qual <> :join.joinqual ({OPEXPR :args ({VAR :location\n 5} {VAR :location -1}) :location 7}) :alias a\\ \\{b\\}\\\\} :subplans (<> {AGG :plan_name SubPlan\\\n2 :plan_id 2})}',
  );
  const [join] = tree!.nodes.get('planTree')!;
  expect(join!.words).toEqual(
    new Map([
      ['plan_node_id', '0'],
      ['alias', 'a {b}\\'],
    ]),
  );
  expect(join!.nodes.get('qual')).toEqual([undefined]);
  const [condition] = join!.nodes.get('joinqual')!;
  expect(condition!.words.get('location')).toBe('7');
  expect(condition!.nodes.get('args')!.map((one) => one!.words.get('location'))).toEqual([
    '5',
    '-1',
  ]);
  const [none, subplan] = tree!.nodes.get('subplans')!;
  expect(none).toBeUndefined();
  expect(subplan!.words.get('plan_name')).toBe('SubPlan 2');
  expect(readTree('')).toBeUndefined();
});

describe('the units of a plan', () => {
  const unitsOf = (explained: Explained) => countPlan(readPlan(explained, undefined, 'x')).units;

  test('are the rows that each node returns and removes, and the times that it is begun', () => {
    expect(unitsOf(node('Seq Scan', 100, 1))).toBe(101);
    expect(unitsOf(node('Seq Scan', 2, 50, { 'Rows Removed by Filter': 98 }))).toBe(50 * 101);
    expect(unitsOf(node('Hash Join', 1, 1, { 'Rows Removed by Join Filter': 7 }))).toBe(9);
    expect(unitsOf(node('Index Scan', 1, 10, { 'Index Searches': 30 }))).toBe(50);
    expect(unitsOf(node('Seq Scan', 0, 0))).toBe(0);
  });

  test('are the comparisons of a sort as well, also where few of its rows are asked for', () => {
    const scan = node('Seq Scan', 1_023, 1, outer);
    const subplan = node('Result', 1, 1, { 'Parent Relationship': 'InitPlan' });
    const sort = node('Sort', 3, 1, { Plans: [subplan, scan] });
    expect(unitsOf(sort)).toBe(1_024 + 2 + 4 + 1_023 * 10);
  });
});

describe('the work', () => {
  const text = `SELECT v.a, (
  SELECT max(b) FROM views AS later WHERE later.a = v.a
) FROM views AS v`;
  const at = (words: string) => text.indexOf(words);
  const tree = readTree(
    `{PLANNEDSTMT :planTree {SEQSCAN :plan.plan_node_id 0 :plan.targetlist ({SUBPLAN :plan_id 1 :plan_name SubPlan\\ 1 :args ({VAR :location ${10 + at('v.a\n')}})}) :scan.scanrelid 1} :subplans ({AGG :plan.plan_node_id 1 :plan.targetlist ({AGGREF :location ${10 + at('max')}}) :plan.lefttree {SEQSCAN :plan.plan_node_id 2 :plan.qual ({OPEXPR :location ${10 + at('= v')}})}})}`,
  );
  const explained = node('Seq Scan', 1_000, 1, {
    ...views('v'),
    Plans: [
      node('Aggregate', 1, 1_000, {
        'Parent Relationship': 'SubPlan',
        'Subplan Name': 'SubPlan 1',
        Plans: [
          node('Seq Scan', 2, 1_000, {
            ...outer,
            ...views('later_1'),
            Filter: '(a = v.a)',
            'Rows Removed by Filter': 998,
          }),
        ],
      }),
    ],
  });

  test('of a subquery belongs to it, under the names that were typed', () => {
    const { sites, words } = countPlan(readPlan(explained, tree, text, 10));
    const [[scan, its], [subquery, theirs]] = sites as [[number, number], [number, number]];
    expect([its, theirs]).toEqual([1_001, 2_000 + 1_000 * 1_001]);
    expect(text.slice(indexOfSite(scan))).toMatch(/^SELECT v.a/);
    expect(text.slice(indexOfSite(subquery))).toMatch(/^SELECT max/);
    expect(words.map(([, what]) => what)).toEqual([
      'the scan of `views v`',
      'the subquery on `views later`, run for 1,000 rows of `views v`,',
    ]);
  });

  test.each([
    ['Sort', /run for 1,000 rows of `views v`,$/],
    ['Aggregate', /run 1,000 times,$/],
  ])('of a subquery in a %s is told with the rows that it is run for', (type, words) => {
    const { Plans: [subplan] = [], ...scan } = explained;
    const above = node(type, 1_000, 1, { Plans: [scan, subplan] });
    const told = countPlan(readPlan(above, undefined, text)).words.map(([, what]) => what);
    expect(told.find((what) => what.startsWith('the subquery'))).toMatch(words);
  });

  test('is shown for each node, with its line', () => {
    expect(showPlan(readPlan(explained, tree, text, 10), text)).toBe(
      [
        ' work  line',
        '   0%     1  Seq Scan on views v  (1,000 rows)',
        '               SubPlan 1:',
        '   0%     2    Aggregate  (1 row, each of 1,000 times)',
        ' 100%     2      Seq Scan on views later  (2 rows, 998 removed, each of 1,000 times)',
        '                     Filter: (a = v.a)',
      ].join('\n'),
    );
  });

  test('of the inner side of a nested loop belongs to the join, that of a hash join to itself', () => {
    const join = (type: string) =>
      node(type, 10, 1, {
        Plans: [
          node('Seq Scan', 10, 1, { ...outer, ...views('a') }),
          node('Materialize', 10, 10, {
            ...inner,
            Plans: [node('Seq Scan', 10, 1, { ...outer, ...views('b') })],
          }),
        ],
      });
    const statement = 'SELECT * FROM views a JOIN views b ON true';
    const told = (type: string) => countPlan(readPlan(join(type), undefined, statement));
    expect(told('Nested Loop').sites.map(([, units]) => units)).toEqual([11 + 110 + 11, 11]);
    expect(told('Nested Loop').words[0]![1]).toBe('the join of `views a` with `views b`');
    expect(told('Hash Join').sites.map(([, units]) => units)).toEqual([11, 22, 110]);
  });

  test('of a recursion belongs to it', () => {
    const recursion = node('Recursive Union', 50, 1, {
      'Subplan Name': 'CTE walk',
      'Parent Relationship': 'InitPlan',
      Plans: [
        node('Result', 1, 1, outer),
        node('WorkTable Scan', 1, 50, { ...inner, Alias: 'walk' }),
      ],
    });
    const scan = node('CTE Scan', 50, 1, {
      'CTE Name': 'walk',
      Alias: 'walk',
      Plans: [recursion],
    });
    const { sites, words } = countPlan(readPlan(scan, undefined, 'WITH RECURSIVE walk AS …'));
    expect(words.map(([, what]) => what)).toContain('the recursion of `walk`');
    expect(sites.map(([, units]) => units)).toContain(51 + 100);
  });
});
