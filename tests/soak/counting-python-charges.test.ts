/** What Python's built-ins and syntax are charged: at n and 2n, as their class says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countingPython } from '../support/counting.ts';
import { poolForFile, ROOT } from '../support/judging.ts';

const pool = poolForFile();

/**
 * Statements of order n: `a` is a list of n numbers, `w` of texts, `q` a deque, `s` a text, `b` bytes, `t` a set, `m` a
 * dict, `c` a Counter, `o` an OrderedDict, `r` an array, `big` an integer of n digits.
 */
const LINEAR = [
  'for x in a: pass',
  '[x for x in a]',
  'a[1:]',
  'a + a',
  'a * 3',
  '[*a]',
  'first, *rest = a',
  '{**m}',
  'print(*a[:0], end=""); len([*m])',
  'a += a',
  'a[1:2] = a',
  'del a[0]',
  'del a[1:]',
  '-1 in a',
  '-1 not in q',
  '-1 in m.values()',
  '"z" in s',
  'a == list(range(n))',
  't | t',
  't - t',
  't & t',
  't ^ t',
  's + s',
  's * 1000',
  'f"{a}"',
  '"%s" % s',
  'big + big',
  'big * 3',
  'big // 3',
  'big % 3',
  'big << 1',
  'big >> 1',
  'list(a)',
  'tuple(a)',
  'set(a)',
  'frozenset(a)',
  'dict(m)',
  'OrderedDict(m)',
  'Counter(a)',
  'deque(a)',
  'defaultdict(int, m)',
  'array.array("i", a)',
  'dict.fromkeys(a)',
  'sum(a)',
  'math.fsum(a)',
  'math.prod(a)',
  'min(a)',
  'max(a, key=abs)',
  'any(x < 0 for x in a)',
  'all(a[1:])',
  'any(map(str.isdigit, "x" * n))',
  'list(map(abs, a))',
  'list(filter(None, a))',
  'list(itertools.filterfalse(None, a))',
  'list(itertools.takewhile(lambda x: x >= 0, a))',
  'list(itertools.dropwhile(lambda x: x >= 0, a))',
  'list(itertools.islice(a, n - 1, n))',
  'list(itertools.compress(a, a))',
  'list(itertools.accumulate(a))',
  'list(itertools.combinations(a, 1))',
  'list(itertools.combinations_with_replacement(a, 1))',
  'list(itertools.permutations(a, 1))',
  'list(itertools.product(a))',
  'list(itertools.groupby(a, key=str))',
  'list(zip(a, a, a, a, a, a))',
  'list(itertools.zip_longest(a, a, a, a, a, a))',
  'functools.reduce(lambda x, y: x, a)',
  'functools.reduce(operator.sub, a)',
  'functools.partial(a.count)(1)',
  'a.pop(0)',
  'a.insert(0, 1)',
  'a.extend(a)',
  'a.__iadd__(a)',
  'list.__init__(a, a)',
  'a.reverse()',
  'a.copy()',
  'a.clear()',
  'a.count(1)',
  'a.index(n - 1)',
  'a.remove(n - 1)',
  'a.__contains__(n - 1)',
  'r.pop(0)',
  'r.insert(0, 1)',
  'r.extend(r)',
  'r.fromlist(a)',
  'r.tolist()',
  'r.reverse()',
  'r.byteswap()',
  'r.tobytes()',
  'bytearray(b).pop(0)',
  'bytearray(b).insert(0, 1)',
  'bytearray(b).extend(b)',
  'bytearray(b).reverse()',
  'q.extendleft(a)',
  'q.rotate(n // 2)',
  'q.insert(n // 2, 1)',
  '"".join(w)',
  's.split("b")',
  's.rsplit("b")',
  's.splitlines()',
  's.partition("z")',
  's.rpartition("z")',
  's.find("z")',
  's.rfind("z")',
  '(s + "z").index("z")',
  '("z" + s).rindex("z")',
  's.strip()',
  's.lstrip()',
  's.rstrip()',
  's.upper()',
  's.lower()',
  's.swapcase()',
  's.title()',
  's.capitalize()',
  's.translate({})',
  's.replace("a", "b")',
  's.expandtabs()',
  'b.decode()',
  'b.hex()',
  's.encode()',
  's.casefold()',
  '"".ljust(1000 * n)',
  '"".rjust(1000 * n)',
  '"".center(1000 * n)',
  '"".zfill(1000 * n)',
  '"{}".format(s)',
  '"{x}".format_map({"x": s})',
  't.copy()',
  't.union(t)',
  't.symmetric_difference(t)',
  't.difference(t)',
  't.issubset(t)',
  't.isdisjoint(set())',
  't.intersection(t)',
  't.issuperset(t)',
  't.update(t)',
  't.symmetric_difference_update(t)',
  't.difference_update(t)',
  't.intersection_update(t)',
  'm.update(m)',
  'c.most_common(1)',
  'c.subtract(a)',
  'c.total()',
  'str(a)',
  'repr(a)',
  'ascii(a)',
  'format(s)',
  'float("1" * n)',
  'bytes(a[:0]); bytes(b)',
  'heapq.heapify(a)',
  'heapq.nlargest(1, a)',
  'heapq.nsmallest(1, a)',
  'list(heapq.merge(a, a))',
  'bisect.insort_left(a, -1)',
  'bisect.insort_right(a, -1)',
  'copy.copy(a)',
  'copy.deepcopy(a)',
  'json.dumps(a)',
  'json.loads(written)',
  'operator.contains(a, -1)',
  'operator.eq(a, a)',
  'operator.ne(a, a)',
  'operator.add(a, a)',
  'operator.concat(a, a)',
  'operator.mul(a, 2)',
  'operator.and_(t, t)',
  'operator.or_(t, t)',
  'operator.xor(t, t)',
  'operator.floordiv(big, 3)',
  'operator.mod(big, 3)',
  'operator.countOf(a, 1)',
  'operator.indexOf(a, n - 1)',
  'statistics.mean(a)',
  'statistics.fmean(a)',
  'statistics.mode(a)',
  'statistics.multimode(a)',
  'statistics.variance(a)',
  'statistics.stdev(a)',
  'statistics.pvariance(a)',
  'statistics.pstdev(a)',
  'string.capwords(s)',
  'random.shuffle(a)',
  'random.sample(a, n)',
  'random.choices(a, k=n)',
  're.search("z", s)',
  're.findall("a", s)',
  'list(re.finditer("z", s))',
  're.split("b", s)',
  're.sub("a", "", s)',
  're.subn("a", "", s)',
  're.match("[ab]*", s)',
  're.fullmatch("[ab]*", s)',
  're.escape(s)',
  're.compile("z").search(s)',
  're.compile("a").sub("", s)',
  're.compile("[ab]*").match(s)',
  'time.sleep(n * 1e-6)',
];
const SORTED = [
  'a.sort()',
  'sorted(a)',
  'c.most_common()',
  'statistics.median(a)',
  'statistics.median_low(a)',
  'statistics.median_high(a)',
];
const SQUARE = [
  'sum([[x] for x in a], [])',
  'str(big)',
  'int("1" * n)',
  'math.factorial(n)',
  'math.comb(n, n // 2)',
  'math.perm(n, n // 2)',
  'math.gcd(big, big)',
  'math.lcm(big, 3)',
  'math.isqrt(big)',
  'divmod(big, big)',
  'bin(big)',
  'hex(big)',
  'oct(big)',
  'pow(7, 4 * n)',
  'big ** 3',
];
const CONSTANT = [
  'a.pop()',
  'a.append(1)',
  'q.popleft()',
  'a[-1]',
  '5 in t',
  '5 in m',
  'm.get(5)',
  'len(a)',
  'max(1, 2)',
  'a == s',
  's += "x"',
  'for x in a: break',
  'heapq.heappush([], 1)',
  'bisect.bisect_left([], 1)',
  'bisect.bisect_right([], 1)',
  're.match("z", s)',
  'map(abs, a)',
  'zip(a, a)',
];

const NAMES = 'a w q s b t m c o r big written'.split(' ');
const indented = (statement: string) =>
  `    global sink\n    ${statement.replace(/^(?=[[(\w"'{])(?!\w+ \+= |for |del |print|first|a\[1:2\]|[\w.]+ = )/, 'sink = ')}`;

const program = (statements: readonly string[]) => `
import array, random, statistics, string, time
${statements.map((s, i) => `def do${i}(n, ${NAMES.join(', ')}):\n${indented(s)}`).join('\n')}
DONE = [lambda *all: None, ${statements.map((_, i) => `do${i}`).join(', ')}]
def f(given):
    n, which = given
    a = list(range(n)); w = [str(i) for i in a]; q = deque(a); s = 'ab' * (n // 2); b = s.encode(); t = set(a)
    m = dict.fromkeys(a); c = Counter(a); o = OrderedDict(m); r = array.array('i', a); big = 10 ** n
    written = '[' + '7,' * n + '7]'
    DONE[which](n, ${NAMES.join(', ')})
`;

/** What each statement costs by itself, at n and 2n. */
async function costsOf(statements: readonly string[], n: number): Promise<[number, number][]> {
  const { count } = await countingPython(pool, program(statements));
  const unitsOf = async (n: number, which: number) => {
    const outcome = await count([n, which]);
    if (outcome.kind === 'counted') return outcome.units;
    throw new Error(`${statements[which - 1]}: ${JSON.stringify(outcome)}`);
  };
  const [once, twice] = [await unitsOf(n, 0), await unitsOf(2 * n, 0)];
  const costs: [number, number][] = [];
  for (const which of statements.keys()) {
    costs.push([(await unitsOf(n, which + 1)) - once, (await unitsOf(2 * n, which + 1)) - twice]);
  }
  return costs;
}

/** Those whose cost at twice the size is not as it should be. */
async function oddOnes(
  statements: readonly string[],
  isRight: (times: number, once: number) => boolean,
  n = 4096,
) {
  const costs = await costsOf(statements, n);
  return statements.flatMap((statement, i) => {
    const [once, twice] = costs[i]!;
    return isRight(twice / once, once) ? [] : [[statement, once, twice]];
  });
}

test('what is of order n costs twice as much for twice as much', async () => {
  expect(await oddOnes(LINEAR, (times) => times > 1.5 && times < 2.3)).toEqual([]);
});

test('sorting costs n log n', async () => {
  expect(await oddOnes(SORTED, (times) => times > 2.05 && times < 2.6)).toEqual([]);
});

test('what is of order n squared costs four times as much, or three where it is faster', async () => {
  expect(await oddOnes(SQUARE, (times) => times > 2.6 && times < 4.6)).toEqual([]);
});

test('what costs the same at any size is charged the same', async () => {
  const isRight = (times: number, once: number) => once < 10 && (once === 0 || times < 1.2);
  expect(await oddOnes(CONSTANT, isRight)).toEqual([]);
});

test('every built-in that charges is among these', () => {
  const text = readFileSync(join(ROOT, 'judge/languages/python/counting/families.py'), 'utf8');
  const all = [...LINEAR, ...SORTED, ...SQUARE, ...CONSTANT].join('\n');
  const methods = [...text.matchAll(/^ *methods\(\s*[\w.]+,\s*((?:"[^"]*"\s*)+),/gm)]
    .flatMap(([, names]) => names!.match(/\w+/g)!)
    .filter((name) => !new RegExp(`\\.${name}\\(`).test(all));
  const functions = [...text.matchAll(/^functions\(\s*\[([^\]]*)\]/gm)]
    .flatMap(([, names]) => names!.match(/\w+(?=,|\s*$)/g)!)
    .filter((name) => !new RegExp(`\\b${name}\\b`).test(all));
  expect({ methods, functions }).toEqual({ methods: [], functions: [] });
});
