/**
 * What built-ins cost, in units: one unit is one turn of a loop, or one call of a function, of the submission's own
 * code. All are sums of powers of two, so that adding them up is exact in any order.
 *
 * `npm run bench -- weights` prints the nanoseconds behind them.
 */
export const WEIGHTS = {
  /** A call of a built-in that is charged at all. */
  call: 4,
  /** An element copied: `slice`, `concat`, spread. */
  copied: 1 / 8,
  /** An element moved in place by `shift`, `splice`, or filled with a value. */
  moved: 1 / 16,
  /** An element looked at: `indexOf`, `includes`. */
  scanned: 1 / 8,
  /** An element handed to a callback, which counts itself besides, or joined. */
  visited: 1 / 2,
  /** A comparison of a sort; a comparator counts itself besides. */
  compared: 2,
  /** A character worked on: split, replaced, matched, parsed. */
  character: 1 / 2,
  /** A character looked at by a search for a text. */
  searchedCharacter: 1 / 32,
  /** A character copied: joined, repeated. */
  copiedCharacter: 1 / 64,
  /** A character of a key that is hashed. */
  keyCharacter: 1 / 8,
  /** A character that a comparison of two texts looks at. */
  comparedCharacter: 1 / 32,
  /** 64 bits of a big integer. */
  limb: 1 / 4,
  /** A property listed, copied or frozen. */
  property: 4,
  /** An element, or a byte, allocated. */
  allocated: 1 / 16,
} as const;

/** Texts and lists of at most so many parts belong to the step that works on them. */
export const SHORT = 16;
