// Functional: immutable leftist heaps, and a state that is replaced by the next one.
type Heap = {
  readonly top: number;
  readonly rank: number;
  readonly a: Heap;
  readonly b: Heap;
} | null;
type Order = (x: number, y: number) => boolean;
type Half = { readonly heap: Heap; readonly size: number };

const rank = (heap: Heap): number => (heap ? heap.rank : 0);

const node = (top: number, a: Heap, b: Heap): Heap =>
  rank(a) >= rank(b) ? { top, rank: rank(b) + 1, a, b } : { top, rank: rank(a) + 1, a: b, b: a };

const meld = (before: Order, x: Heap, y: Heap): Heap => {
  if (!x) return y;
  if (!y) return x;
  return before(x.top, y.top)
    ? node(x.top, x.a, meld(before, x.b, y))
    : node(y.top, y.a, meld(before, y.b, x));
};

const larger: Order = (x, y) => x > y;
const smaller: Order = (x, y) => x < y;

const put = (before: Order, { heap, size }: Half, top: number): Half => ({
  heap: meld(before, heap, { top, rank: 1, a: null, b: null }),
  size: size + 1,
});

const take = (before: Order, { heap, size }: Half): [number, Half] => [
  heap!.top,
  { heap: meld(before, heap!.a, heap!.b), size: size - 1 },
];

type State = readonly [low: Half, high: Half];

const add = ([low, high]: State, num: number): State => {
  if (low.size === high.size) {
    const [least, rest] = take(smaller, put(smaller, high, num));
    return [put(larger, low, least), rest];
  }
  const [most, rest] = take(larger, put(larger, low, num));
  return [rest, put(smaller, high, most)];
};

export const MedianFinder = class {
  private state: State = [
    { heap: null, size: 0 },
    { heap: null, size: 0 },
  ];

  addNum = (num: number): void => {
    this.state = add(this.state, num);
  };

  findMedian = (): number => {
    const [low, high] = this.state;
    return low.size > high.size ? low.heap!.top : (low.heap!.top + high.heap!.top) / 2;
  };
};
