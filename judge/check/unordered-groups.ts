/** The checker for groups in any order, with members in any order. */
import { count, formatValue } from '../base/format.ts';
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

/** What is known of one member: the group it belongs to, and how often it is still to be listed. */
interface Member {
  value: unknown;
  /** A member without a relative has a group of its own, which is not among the answer's. */
  group: number;
  left: number;
}

/** The output's groups, each value with what is known of it. */
type Listed = readonly (readonly Member[])[];
type Finding = CheckResult | undefined;
type Show = (value: unknown) => string;

/**
 * The output must part the members into the answer's groups; the order of groups and inside a group is free.
 *
 * @param words how the explanation names a member and the relation
 */
export function unorderedGroups(words: GroupWords): Checker {
  return (check) => {
    const members = expectedMembers(check);
    const listed = look(check, members, words);
    if ('right' in listed) return listed;
    const show = showMember(check, words);
    return (
      mixtures(listed, words, show) ??
      repeats(listed, words) ??
      splits(listed, words, show) ??
      missing(members, words, show) ??
      RIGHT
    );
  };
}

function expectedMembers({ answer }: Check): Map<unknown, Member> {
  const members = new Map<unknown, Member>();
  for (const [group, values] of (answer as unknown[][]).entries()) {
    for (const value of values) {
      const member = members.get(value);
      if (member) member.left++;
      else members.set(value, { value, group, left: 1 });
    }
  }
  return members;
}

/**
 * Looks every listed value up, once; says what is wrong when a group is empty or a value is unknown. When there are
 * more values than members, what has been seen is enough: one of them is there too often.
 */
function look(
  { input, output }: Check,
  members: Map<unknown, Member>,
  { member, byIndex = false }: GroupWords,
): Listed | CheckResult {
  const { length } = byIndex ? (input[0] as unknown[]) : [];
  const alone = (value: unknown): Member | undefined => {
    const index = value as number;
    if (!byIndex || !Number.isInteger(value) || index < 0 || index >= length) return undefined;
    const member = { value, group: -1 - index, left: 0 };
    members.set(value, member);
    return member;
  };
  let most = length + [...members.values()].reduce((sum, { left }) => sum + left, 0);
  const listed: Member[][] = [];
  for (const [at, group] of (output as unknown[][]).entries()) {
    if (group.length === 0) return wrong('a group is empty', `group ${at}`);
    const found: Member[] = [];
    for (const value of group) {
      const known = members.get(value) ?? alone(value);
      if (!known) {
        const reason = byIndex
          ? `an index that belongs to no ${member}`
          : `a ${member} that is not in the input`;
        return wrong(reason, formatValue(value));
      }
      found.push(known);
      if (--most < 0) return [...listed, found];
    }
    listed.push(found);
  }
  return listed;
}

/** How a member is shown: by its value, and by its index where that is its name. */
function showMember({ input }: Check, { member, byIndex = false }: GroupWords): Show {
  return (value) =>
    byIndex
      ? `${member} ${formatValue(value)} ${formatValue((input[0] as unknown[])[value as number], 80)}`
      : formatValue(value);
}

function mixtures(listed: Listed, { member, related }: GroupWords, show: Show): Finding {
  for (const group of listed) {
    const first = group[0]!;
    const other = group.find((each) => each.group !== first.group);
    if (!other) continue;
    const reason = `two ${member}s share a group and are not ${related}`;
    return wrong(reason, `${show(first.value)} and ${show(other.value)}`);
  }
  return undefined;
}

/** Counts down how often each member is still to be listed. */
function repeats(listed: Listed, { member, byIndex }: GroupWords): Finding {
  for (const group of listed) {
    for (const each of group) {
      each.left--;
      if (each.left >= 0) continue;
      const value = formatValue(each.value);
      if (!byIndex) return wrong(`a ${member} appears more often than in the input`, value);
      const alone = each.group < 0;
      return wrong(`a ${member} ${alone ? 'with no match is listed' : 'is listed twice'}`, value);
    }
  }
  return undefined;
}

function splits(listed: Listed, { member, related }: GroupWords, show: Show): Finding {
  const home = new Map<number, number>();
  for (const [at, [first]] of listed.entries()) {
    const { group, value } = first!;
    const other = home.get(group);
    if (other !== undefined) {
      return wrong(
        `two groups should be one: their ${member}s are ${related}`,
        `${show(listed[other]![0]!.value)} in group ${other} and ${show(value)} in group ${at}`,
      );
    }
    home.set(group, at);
  }
  return undefined;
}

function missing(
  members: ReadonlyMap<unknown, Member>,
  { member }: GroupWords,
  show: Show,
): Finding {
  const absent = [...members.values()].filter(({ left }) => left > 0);
  if (absent.length === 0) return undefined;
  const times = absent.reduce((sum, { left }) => sum + left, 0);
  return wrong(
    times === 1 ? `a ${member} is missing` : `${member}s are missing`,
    `${count(times, member)} missing, such as ${show(absent[0]!.value)}`,
  );
}
