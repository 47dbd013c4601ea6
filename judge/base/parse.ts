/** What people wrote, held to the form that it must have. */
import * as v from 'valibot';
import { UsageError } from '../types.ts';

/** What is wrong is told once. A value may have millions of wrong parts, and each would cost an object. */
export const FIRST_ISSUE = { abortEarly: true } as const;

/**
 * Parses a JSON text that a person wrote.
 *
 * @throws UsageError naming `where` and what the parser said
 */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${where}: not JSON: ${(error as Error).message}`);
  }
}

/**
 * Holds a value to a schema.
 *
 * @throws UsageError naming `where` and the first place that is wrong
 */
export function parseAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown, where: string): T {
  const result = v.safeParse(schema, value, FIRST_ISSUE);
  if (result.success) return result.output;
  throw new UsageError(`${where}: ${explainIssues(result.issues)}`);
}

/** The first issue of a failed validation as one sentence with its place: `at [0][3]: …`. */
export function explainIssues(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  if (!issue) return 'not valid';
  const place = issuePlace(issue);
  return place === '' ? issue.message : `at ${place}: ${issue.message}`;
}

/** Where an issue is, such as `[0].title`; empty for the whole value. */
function issuePlace(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('');
}
