/** Whether an input is decided clearly: rounding must not change the vectors. */
import { descend, type Rating } from './descent.ts';

/** What is added to the vectors at the beginning, and the most that it may become. */
const DISTURBANCE = 1e-12;
const MOST_CHANGE = 1e-9;

/** Runs the descent from the vectors given and from others next to them. */
export function isStable(
  ...[ratings, users, items, ...rest]: [Rating[], number[][], number[][], number, number, number]
): boolean {
  const run = (disturbance: number) => {
    const moved = (vectors: number[][]) =>
      vectors.map((vector) =>
        vector.map((value, f) => value + (f % 2 === 0 ? disturbance : -disturbance)),
      );
    const [ofUsers, ofItems] = [moved(users), moved(items)];
    descend(ratings, ofUsers, ofItems, ...rest);
    return [...ofUsers, ...ofItems];
  };
  const plain = run(0);
  const disturbed = run(DISTURBANCE);
  return plain.every((vector, i) =>
    vector.every((value, f) => Math.abs(value - disturbed[i]![f]!) <= MOST_CHANGE),
  );
}
