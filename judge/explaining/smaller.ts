/** Lists with less in them and numbers nearer to zero: what every simpler input is made of. */

/** Lists up to this length are tried without any two of their elements. */
const MAX_PAIRED = 16;

/** Without a half, a quarter … of the list, without each one, and for short lists without each two. */
export function* shorterLists<T>(list: readonly T[]): Generator<T[]> {
  for (let size = list.length; size > 0; size = size > 3 ? Math.ceil(size / 2) : size - 1) {
    for (let at = 0; at < list.length; at += size) yield list.toSpliced(at, size);
  }
  if (list.length > MAX_PAIRED) return;
  for (let i = 0; i < list.length; i++) {
    for (let j = i + 2; j < list.length; j++) yield list.filter((_, at) => at !== i && at !== j);
  }
}

/** Without its sign, then nearer and nearer to the number from zero. */
export function* smallerNumbers(value: number): Generator<number> {
  if (value < 0) yield -value;
  // All of it, half, a quarter …: the least number that fails is found in few steps.
  for (let less = value; less !== 0; less = Math.trunc(less / 2)) yield value - less;
}
