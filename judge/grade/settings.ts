/** `grade.json`: what problems are worth. */
import * as v from 'valibot';
import { parseAs, parseJson } from '../parse.ts';
import { axesOf } from '../problem/definition.ts';
import type { Problem } from '../problem/load.ts';
import { UsageError } from '../types.ts';
import { POINT_GROUPS, type PointGroup, type Points } from './types.ts';

/** Points by problem; a problem that is not named is worth one. */
export type Worth = Record<string, Points>;

/** The file's name, in the workspace or beside the `problems/` that are graded. */
export const SETTINGS_FILE = 'grade.json';

const points = v.pipe(v.number(), v.minValue(0), v.finite());

const settingsSchema = v.strictObject({
  points: v.optional(
    v.record(
      v.string(),
      v.union([
        points,
        v.strictObject({
          sample: v.optional(points),
          secret: v.optional(points),
          generated: v.optional(points),
          large: v.optional(points),
          growth: v.optional(points),
        }),
      ]),
    ),
    {},
  ),
});

/**
 * Reads the settings.
 *
 * @param text undefined when there are none
 * @throws UsageError naming the file and what is wrong in it
 */
export function parseSettings(text: string | undefined): Worth {
  if (text === undefined) return {};
  const settings = parseAs(settingsSchema, parseJson(text, SETTINGS_FILE), SETTINGS_FILE);
  return settings.points as Worth;
}

/**
 * What a problem is worth.
 *
 * @throws UsageError when points are given for a group that the problem has nothing of
 */
export function pointsOf(worth: Worth, problem: Problem): Points {
  const points = Object.hasOwn(worth, problem.id) ? worth[problem.id]! : 1;
  if (typeof points === 'number') return points;
  const there: Record<PointGroup, boolean> = {
    sample: problem.samples.length > 0,
    secret: problem.secrets.length > 0,
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
