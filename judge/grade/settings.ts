/** `grade.json`: what problems are worth, and for what. */
import * as v from 'valibot';
import { formatValue } from '../base/format.ts';
import { didYouMean, nearestNames } from '../base/nearest.ts';
import { parseAs, parseJson } from '../base/parse.ts';
import { axesOf } from '../problem/definition.ts';
import type { Problem } from '../problem/load.ts';
import { UsageError } from '../types.ts';
import { POINT_GROUPS, type PointGroup, type Points } from './types.ts';

export interface Worth {
  /** By problem; a problem that is not named is worth one. */
  points: Record<string, Points>;
  /** Points for growth are also given where it could not be measured. */
  passUnmeasuredGrowth: boolean;
}

/** The file's name, in the workspace or beside the `problems/` that are graded. */
export const SETTINGS_FILE = 'grade.json';

/** To the schemas of objects a list is one as well, whose keys are numbers. */
const noList = v.check<unknown, string>((value) => !Array.isArray(value), 'must not be a list');

const points = v.pipe(v.number(), v.minValue(0), v.finite());

const pointsByGroup = v.pipe(
  v.strictObject({
    sample: v.optional(points),
    hidden: v.optional(points),
    /** The old name of `hidden`. */
    secret: v.optional(points),
    generated: v.optional(points),
    large: v.optional(points),
    growth: v.optional(points),
  }),
  v.check(
    ({ hidden, secret }) => hidden === undefined || secret === undefined,
    'hidden and secret are the same group: give one of them',
  ),
  v.transform(({ secret, ...groups }) =>
    secret === undefined ? groups : { ...groups, hidden: secret },
  ),
);

const pointsByProblem = v.record(
  v.string(),
  v.union([points, v.pipe(v.unknown(), noList, pointsByGroup)]),
);

const settingsSchema = v.pipe(
  v.unknown(),
  noList,
  v.strictObject({
    points: v.optional(v.pipe(v.unknown(), noList, pointsByProblem), {}),
    passUnmeasuredGrowth: v.optional(v.boolean(), false),
  }),
);

/**
 * Reads the settings.
 *
 * @param text undefined when there are none
 * @param problems the names of all that there are, graded or not
 * @throws UsageError naming the file and what is wrong in it
 */
export function parseSettings(text: string | undefined, problems: readonly string[]): Worth {
  if (text === undefined) return { points: {}, passUnmeasuredGrowth: false };
  const settings = parseAs(settingsSchema, parseJson(text, SETTINGS_FILE), SETTINGS_FILE);
  const unknown = Object.keys(settings.points).find((name) => !problems.includes(name));
  if (unknown === undefined) return settings as Worth;
  const hint = didYouMean(nearestNames(unknown, problems));
  throw new UsageError(`${SETTINGS_FILE}: there is no problem ${formatValue(unknown, 80)}${hint}`);
}

/**
 * What a problem is worth.
 *
 * @throws UsageError when points are given for a group that the problem has nothing of
 */
export function pointsOf({ points: worth }: Pick<Worth, 'points'>, problem: Problem): Points {
  const points = Object.hasOwn(worth, problem.id) ? worth[problem.id]! : 1;
  if (typeof points === 'number') return points;
  const there: Record<PointGroup, boolean> = {
    sample: problem.samples.length > 0,
    hidden: problem.hidden.length > 0,
    generated: true,
    large: Object.keys(problem.generators.large).length > 0,
    growth: axesOf(problem).length > 0,
  };
  const empty = POINT_GROUPS.find((group) => points[group] !== undefined && !there[group]);
  if (empty === undefined) return points;
  throw new UsageError(
    `${SETTINGS_FILE}: points for ${empty} of ${problem.id}, which has no ${empty} ${empty === 'growth' ? 'axes' : 'cases'}`,
  );
}
