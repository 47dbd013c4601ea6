import { count, formatValue } from '../format.ts';
import { type Checker, RIGHT, wrong } from './checker.ts';

export interface GroupWords {
  /** What one member is called: `title`, `frame`. */
  member: string;
  /** What members of one group are to each other: `anagrams`, `identical`. */
  related: string;
}

/**
 * The output must part the members into the answer's groups; the order of groups and inside a group is free,
 * and equal members may stand for one another.
 *
 * @param words how the explanation names a member and the relation
 */
export function unorderedGroups({ member, related }: GroupWords): Checker {
  return ({ output, answer }) => {
    const groups = output as unknown[][];
    const groupOf = new Map<unknown, number>();
    const left = new Map<unknown, number>();
    (answer as unknown[][]).forEach((group, index) => {
      for (const value of group) {
        groupOf.set(value, index);
        left.set(value, (left.get(value) ?? 0) + 1);
      }
    });
    const home = new Map<number, { at: number; value: unknown }>();
    for (const [at, group] of groups.entries()) {
      const [first] = group;
      if (group.length === 0) return wrong('a group is empty', `group ${at}`);
      for (const value of group) {
        const index = groupOf.get(value);
        if (index === undefined) {
          return wrong(`a ${member} that belongs to no group`, formatValue(value));
        }
        const firstIndex = groupOf.get(first)!;
        if (index !== firstIndex) {
          return wrong(
            `two ${member}s share a group and are not ${related}`,
            `${formatValue(first)} and ${formatValue(value)}`,
          );
        }
        const rest = left.get(value)! - 1;
        if (rest < 0) {
          return wrong(`a ${member} is there more often than in the input`, formatValue(value));
        }
        left.set(value, rest);
      }
      const index = groupOf.get(first)!;
      const other = home.get(index);
      if (other) {
        return wrong(
          `two groups should be one: their ${member}s are ${related}`,
          `${formatValue(other.value)} in group ${other.at} and ${formatValue(first)} in group ${at}`,
        );
      }
      home.set(index, { at, value: first });
    }
    const missing = [...left].filter(([, times]) => times > 0);
    if (missing.length > 0) {
      const times = missing.reduce((sum, [, times]) => sum + times, 0);
      return wrong(
        `${times === 1 ? `a ${member} is` : `${member}s are`} missing`,
        `${count(times, member)} missing, such as ${formatValue(missing[0]![0])}`,
      );
    }
    return RIGHT;
  };
}
