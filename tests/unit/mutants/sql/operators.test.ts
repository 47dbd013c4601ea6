import { describe, expect, test } from 'vitest';
import { mutationsOf } from '../../../../judge/mutants/sql/operators.ts';
import { parseQuery } from '../../../../judge/mutants/sql/structure.ts';

/** Every query that one mutation makes of a text. */
function mutated(sql: string): string[] {
  const query = parseQuery(sql);
  return mutationsOf(query).map(({ from, to, put }) => {
    const [start, end] = [query.tokens[from]!.start, query.tokens[to - 1]!.end];
    return sql.slice(0, start) + put + sql.slice(end);
  });
}

const blanks = (sql: string) => sql.replace(/\s+/g, ' ').replace(/ (?=[,)])|(?<=\() | $/g, '');

/** What becomes of a column, of a condition, and of what follows a table. */
const FORMS = {
  column: (text: string) => `SELECT ${text} FROM t`,
  where: (text: string) => `SELECT a FROM t WHERE ${text}`,
  tail: (text: string) => `SELECT a FROM t ${text}`,
};

function check(form: (text: string) => string, text: string, others: readonly string[]): void {
  expect(mutated(form(text)).map(blanks).sort()).toEqual(
    others.map((other) => blanks(form(other))).sort(),
  );
}

describe('a mutation of a column', () => {
  test.each<[string, string, string[]]>([
    ['leaves names', 'a, t.b, "min"', []],
    ['takes a comparison for its neighbour, and turns it', 'a < b', ['a <= b', 'a >= b']],
    ['does so with a boundary', 'a >= b', ['a > b', 'a < b']],
    ['turns equality', 'a = b, a <> b', ['a <> b, a <> b', 'a = b, a = b']],
    ['takes one step for another', 'a + b - c', ['a - b - c', 'a + b + c']],
    ['takes a product for a quotient', 'a * b / (c)', ['a / b / (c)', 'a * b * (c)']],
    ['leaves a star that is no product', '*, t.*', []],
    ['leaves out a sign', 'b / -a', ['b * -a', 'b / a']],
    ['leaves what is in a text or a comment', "'a < b' /* a < b */", ["'' /* a < b */"]],
    ['leaves what is in a quoted name', '"a < b", "count"(a)', []],
    ['takes a constant for the next', 'f(7)', ['f(8)', 'f(6)']],
    ['puts a negative constant in brackets', '5-0', ['5+0', '6-0', '4-0', '5-1', '5-(-1)']],
    ['keeps the digits after the point', 'f(0.75)', ['f(1.75)', 'f((-0.25))']],
    [
      'counts within a text that begins with a number',
      "f('7 days')",
      ["f('8 days')", "f('6 days')"],
    ],
    ['takes one unit of time for another', "f('week')", ["f('month')"]],
    ['gives an empty text something', "f('')", ["f('#')"]],
    ['leaves a text with escapes', "f(E'a')", []],
    ['turns truth', 'true', ['false']],
    ['takes the least for the greatest', 'min(a)', ['max(a)']],
    ['takes the sum for the mean', 'sum(a), avg(b)', ['avg(a), avg(b)', 'sum(a), sum(b)']],
    ['leaves a column by the name of a function', 'sum, t.rank', []],
    ['takes a rank for the others', 'rank()', ['dense_rank()', 'row_number()']],
    ['takes the row before for the one after', 'lag(a)', ['lead(a)']],
    ['counts all rows, or different values', 'count(a.b)', ['count(*)', 'count(DISTINCT a.b)']],
    ['counts values once or more', 'count(DISTINCT a)', ['count(a)', 'count(*)']],
    ['leaves a count of rows', 'count(*)', []],
    ['forgets nulls', 'coalesce(f(a, b), c)', ['(f(a, b))']],
    ['forgets what becomes null', 'a / nullif(b, c)', ['a * nullif(b, c)', 'a / (b)']],
    ['leaves out a cast', 'a::date', ['a']],
    [
      'leaves out a cast with everything that belongs to it',
      'a::numeric(x, y), b::double precision, c::int[], d::timestamp without time zone',
      [
        'a, b::double precision, c::int[], d::timestamp without time zone',
        'a::numeric(x, y), b, c::int[], d::timestamp without time zone',
        'a::numeric(x, y), b::double precision, c, d::timestamp without time zone',
        'a::numeric(x, y), b::double precision, c::int[], d',
      ],
    ],
    ['counts unlike', 'a IS DISTINCT FROM b', ['a IS NOT DISTINCT FROM b']],
    ['counts alike', 'a IS NOT DISTINCT FROM b', ['a IS DISTINCT FROM b']],
    ['leaves out a filter', 'f(a) FILTER (WHERE b)', ['f(a)']],
    [
      'takes each part of a filter for true',
      'f(a) FILTER (WHERE b AND c)',
      [
        'f(a) FILTER (WHERE true AND c)',
        'f(a) FILTER (WHERE b AND true)',
        'f(a) FILTER (WHERE b OR c)',
      ],
    ],
    [
      'decides the conditions of a case, and leaves out its rest',
      'CASE WHEN a THEN b ELSE c END',
      [
        'CASE WHEN true THEN b ELSE c END',
        'CASE WHEN false THEN b ELSE c END',
        'CASE WHEN a THEN b END',
      ],
    ],
    ['leaves the values that a case compares', 'CASE a WHEN b THEN c END', []],
    [
      'takes one condition of a case for another',
      'CASE WHEN a AND b THEN c END',
      ['CASE WHEN a OR b THEN c END', 'CASE WHEN true THEN c END', 'CASE WHEN false THEN c END'],
    ],
    [
      'leaves out one column of a partition',
      'f() OVER (PARTITION BY a, g(b, c))',
      ['f() OVER (PARTITION BY g(b, c))', 'f() OVER (PARTITION BY a)'],
    ],
    ['leaves out a partition', 'f() OVER (PARTITION BY a)', ['f() OVER ()']],
    [
      'turns the order of a window, or leaves it out',
      'f() OVER (PARTITION BY a ORDER BY b)',
      [
        'f() OVER (ORDER BY b)',
        'f() OVER (PARTITION BY a ORDER BY b DESC)',
        'f() OVER (PARTITION BY a)',
      ],
    ],
    [
      'changes a frame at both ends, or leaves it out',
      'f() OVER (w ROWS BETWEEN 6 PRECEDING AND CURRENT ROW)',
      [
        'f() OVER (w RANGE BETWEEN 6 PRECEDING AND CURRENT ROW)',
        'f() OVER (w ROWS BETWEEN 7 PRECEDING AND CURRENT ROW)',
        'f() OVER (w ROWS BETWEEN 5 PRECEDING AND CURRENT ROW)',
        'f() OVER (w ROWS BETWEEN 6 FOLLOWING AND CURRENT ROW)',
        'f() OVER (w ROWS BETWEEN 6 PRECEDING AND 1 PRECEDING)',
        'f() OVER (w ROWS BETWEEN 6 PRECEDING AND 1 FOLLOWING)',
        'f() OVER (w)',
      ],
    ],
    ['takes the FROM of a function for no clause', 'extract(day FROM a), trim(b FROM c)', []],
  ])('%s', (_, text, others) => {
    check(FORMS.column, text, others);
  });
});

describe('a mutation of a condition', () => {
  test.each<[string, string, string[]]>([
    ['takes and for or, and each side for true', 'a AND b', ['a OR b', 'true AND b', 'a AND true']],
    ['takes or for and', 'a OR (b)', ['a AND (b)', '']],
    ['leaves the and of a between', 'a BETWEEN b AND c', ['']],
    [
      'knows which and is that of a between',
      'a BETWEEN b AND c AND d',
      ['true AND d', 'a BETWEEN b AND c AND true', 'a BETWEEN b AND c OR d'],
    ],
    ['turns a test for null', 'a IS NULL', ['a IS NOT NULL', '']],
    ['turns a test for a value', 'a IS NOT NULL', ['a IS NULL', '']],
    ['leaves out not', 'NOT a', ['a', '']],
    ['turns a question for rows', 'EXISTS (SELECT b FROM u)', ['NOT EXISTS (SELECT b FROM u)', '']],
    ['turns it back', 'NOT EXISTS (SELECT b FROM u)', ['EXISTS (SELECT b FROM u)', '']],
    ['turns a membership', 'a IN (b, c)', ['a NOT IN (b, c)', '']],
    ['takes any for all', 'a = ANY (b)', ['a <> ANY (b)', 'a = ALL (b)', '']],
  ])('%s', (_, text, others) => {
    const whole = (condition: string) =>
      condition === '' ? 'SELECT a FROM t' : FORMS.where(condition);
    expect(mutated(FORMS.where(text)).map(blanks).sort()).toEqual(
      others.map((other) => blanks(whole(other))).sort(),
    );
  });
});

describe('a mutation of a clause', () => {
  test.each<[string, string, string[]]>([
    ['takes an outer join for an inner one', 'LEFT OUTER JOIN u USING (b)', ['JOIN u USING (b)']],
    ['takes an inner join for an outer one', 'JOIN u USING (b)', ['LEFT JOIN u USING (b)']],
    ['takes a full join for half of it', 'FULL JOIN u USING (b)', ['LEFT JOIN u USING (b)']],
    ['leaves joins without a condition', 'CROSS JOIN u NATURAL JOIN v', []],
    [
      'leaves out one column of a join',
      'JOIN u USING (b, c)',
      ['LEFT JOIN u USING (b, c)', 'JOIN u USING (c)', 'JOIN u USING (b)'],
    ],
    [
      'takes each part of a join for true',
      'JOIN u ON f(b) AND c',
      [
        'LEFT JOIN u ON f(b) AND c',
        'JOIN u ON true AND c',
        'JOIN u ON f(b) AND true',
        'JOIN u ON f(b) OR c',
      ],
    ],
    [
      'turns each direction, and leaves out each column of an order',
      'ORDER BY a DESC, b',
      ['ORDER BY a ASC, b', 'ORDER BY a DESC, b DESC', 'ORDER BY b', 'ORDER BY a DESC'],
    ],
    [
      'moves nulls',
      'ORDER BY a ASC NULLS FIRST',
      ['ORDER BY a DESC NULLS FIRST', 'ORDER BY a ASC NULLS LAST', ''],
    ],
    ['leaves out one column of a group', 'GROUP BY a, f(b, c)', ['GROUP BY f(b, c)', 'GROUP BY a']],
    ['leaves out a condition on groups', 'GROUP BY a HAVING f(b)', ['HAVING f(b)', 'GROUP BY a']],
    ['leaves out a limit', 'LIMIT n OFFSET m', ['OFFSET m', 'LIMIT n']],
    ['keeps equal rows', 'UNION SELECT b FROM u', ['UNION ALL SELECT b FROM u']],
    ['drops equal rows', 'UNION ALL SELECT b FROM u', ['UNION SELECT b FROM u']],
    ['takes what both have for what one has', 'INTERSECT TABLE u', ['EXCEPT TABLE u']],
    ['takes what one has for what both have', 'EXCEPT ALL TABLE u', ['INTERSECT ALL TABLE u']],
    ['ends before the semicolon', 'ORDER BY a;', ['ORDER BY a DESC;', ';']],
  ])('%s', (_, text, others) => {
    check(FORMS.tail, text, others);
  });

  test.each<[string, string, string[]]>([
    ['drops DISTINCT', 'SELECT DISTINCT a FROM t', ['SELECT a FROM t']],
    [
      'drops the whole of DISTINCT ON, or one of its columns',
      'SELECT DISTINCT ON (a, b) a FROM t',
      ['SELECT a FROM t', 'SELECT DISTINCT ON (b) a FROM t', 'SELECT DISTINCT ON (a) a FROM t'],
    ],
    [
      'changes a window by its name',
      'SELECT f() OVER w FROM t WINDOW w AS (PARTITION BY a)',
      ['SELECT f() OVER w FROM t WINDOW w AS ()'],
    ],
    [
      'changes what is inside of other queries',
      'WITH u AS MATERIALIZED (SELECT a FROM t LIMIT n) SELECT (SELECT min(a) FROM u)',
      [
        'WITH u AS MATERIALIZED (SELECT a FROM t) SELECT (SELECT min(a) FROM u)',
        'WITH u AS MATERIALIZED (SELECT a FROM t LIMIT n) SELECT (SELECT max(a) FROM u)',
      ],
    ],
  ])('%s', (_, sql, others) => {
    expect(mutated(sql).map(blanks).sort()).toEqual(others.sort());
  });
});
