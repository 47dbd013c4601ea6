import { count, formatValue } from '../format.ts';
import { type Check, type Checker, type CheckResult, RIGHT, wrong } from './checker.ts';

export interface GroupWords {
  /** What one member is called: `title`, `frame`. */
  member: string;
  /** What members of one group are to each other: `anagrams`, `identical`. */
  related: string;
  /**
   * Members are indexes into the input's first argument, and a member without a relative is in no group. By
   * default members are the values themselves, each in a group, and equal ones may stand for one another.
   */
  byIndex?: boolean;
}

/**
 * The output must part the members into the answer's groups; the order of groups and inside a group is free.
 *
 * @param words how the explanation names a member and the relation
 */
export function unorderedGroups(words: GroupWords): Checker {
  return (check) => {
    const groups = check.output as unknown[][];
    const expected = expectedGroups(check, words);
    return (
      strangers(groups, expected, words) ??
      mixtures(groups, expected, words, show(check, words)) ??
      repeats(groups, expected, words) ??
      splits(groups, expected, words, show(check, words)) ??
      missing(expected, words, show(check, words)) ??
      RIGHT
    );
  };
}

interface Expected {
  /** The group that a member belongs to; members without a relative have one of their own. */
  groupOf: (member: unknown) => number | undefined;
  /** How often each member must be listed; {@link repeats} counts it down. */
  left: Map<unknown, number>;
}

function expectedGroups({ input, answer }: Check, { byIndex = false }: GroupWords): Expected {
  const groupOf = new Map<unknown, number>();
  const left = new Map<unknown, number>();
  for (const [index, group] of (answer as unknown[][]).entries()) {
    for (const member of group) {
      groupOf.set(member, index);
      left.set(member, (left.get(member) ?? 0) + 1);
    }
  }
  const { length } = byIndex ? (input[0] as unknown[]) : [];
  const isIndex = (member: unknown) => Number.isInteger(member) && (member as number) < length;
  return {
    left,
    groupOf: (member) =>
      groupOf.get(member) ??
      (isIndex(member) && (member as number) >= 0 ? -1 - (member as number) : undefined),
  };
}

/** How a member is shown: by its value, and by its index where that is its name. */
function show({ input }: Check, { member, byIndex = false }: GroupWords) {
  return (value: unknown) =>
    byIndex
      ? `${member} ${formatValue(value)} ${formatValue((input[0] as unknown[])[value as number], 80)}`
      : formatValue(value);
}

type Finding = CheckResult | undefined;
type Groups = readonly (readonly unknown[])[];

function strangers(
  groups: Groups,
  { groupOf }: Expected,
  { member, byIndex }: GroupWords,
): Finding {
  for (const [at, group] of groups.entries()) {
    if (group.length === 0) return wrong('a group is empty', `group ${at}`);
    for (const value of group) {
      if (groupOf(value) !== undefined) continue;
      const reason = byIndex
        ? `an index that is no ${member}'s`
        : `a ${member} that is not in the input`;
      return wrong(reason, formatValue(value));
    }
  }
  return undefined;
}

function mixtures(
  groups: Groups,
  { groupOf }: Expected,
  { member, related }: GroupWords,
  shown: (value: unknown) => string,
): Finding {
  for (const group of groups) {
    const home = groupOf(group[0]);
    for (const value of group) {
      if (groupOf(value) === home) continue;
      const reason = `two ${member}s share a group and are not ${related}`;
      return wrong(reason, `${shown(group[0])} and ${shown(value)}`);
    }
  }
  return undefined;
}

function repeats(groups: Groups, { left }: Expected, { member, byIndex }: GroupWords): Finding {
  for (const group of groups) {
    for (const value of group) {
      const times = left.get(value);
      if (times !== undefined && times > 0) left.set(value, times - 1);
      else if (!byIndex) {
        return wrong(`a ${member} is there more often than in the input`, formatValue(value));
      } else {
        const alone = times === undefined;
        const reason = alone
          ? `a ${member} without a relative is listed`
          : `a ${member} is listed twice`;
        return wrong(reason, formatValue(value));
      }
    }
  }
  return undefined;
}

function splits(
  groups: Groups,
  { groupOf }: Expected,
  { member, related }: GroupWords,
  shown: (value: unknown) => string,
): Finding {
  const home = new Map<number, number>();
  for (const [at, [first]] of groups.entries()) {
    const group = groupOf(first)!;
    const other = home.get(group);
    if (other !== undefined) {
      return wrong(
        `two groups should be one: their ${member}s are ${related}`,
        `${shown(groups[other]![0])} in group ${other} and ${shown(first)} in group ${at}`,
      );
    }
    home.set(group, at);
  }
  return undefined;
}

function missing(
  { left }: Expected,
  { member }: GroupWords,
  shown: (value: unknown) => string,
): Finding {
  const absent = [...left].filter(([, times]) => times > 0);
  if (absent.length === 0) return undefined;
  const times = absent.reduce((sum, [, n]) => sum + n, 0);
  return wrong(
    times === 1 ? `a ${member} is missing` : `${member}s are missing`,
    `${count(times, member)} missing, such as ${shown(absent[0]![0])}`,
  );
}
