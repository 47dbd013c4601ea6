/** Parts of a grading on several machines, and how their reports become one. */
import { listNames } from '../base/format.ts';
import { UsageError } from '../types.ts';
import { outlineDigest, settle } from './report.ts';
import { readChecksummed } from './checksummed.ts';
import type { GradeReport, Judgement, Shard } from './types.ts';

/** The label of a report's digest. */
export const BLOB_LABEL = 'judge grade report 2';

/** Whether a submission is a shard's to judge. Depends on nothing but its key, so equal contents stay together. */
export function belongsTo({ index, of }: Shard, key: string): boolean {
  return Number.parseInt(key.slice(0, 12), 16) % of === index - 1;
}

/** A report as a shard wrote it. */
export interface Blob {
  /** How messages call it. */
  file: string;
  report: GradeReport;
}

/** @throws UsageError when it is not what a shard has written */
export function parseBlob(file: string, text: string): Blob {
  const report = readChecksummed(BLOB_LABEL, text) as GradeReport | undefined;
  if (report) return { file, report };
  throw new UsageError(`${file}: not a report of \`--reporter blob\`, or damaged or changed since`);
}

/**
 * One report out of those of all shards.
 *
 * @throws UsageError when a shard is missing, there twice, was interrupted, or graded something else
 */
export function mergeBlobs(blobs: readonly Blob[]): GradeReport {
  const [first] = blobs;
  if (!first) throw new UsageError('no reports to merge: give the files of --reporter blob');
  const seen = new Map<number, string>();
  for (const { file, report } of blobs) {
    if (report.shard === null) throw new UsageError(`${file}: is a whole report, not a shard's`);
    const { index, of } = report.shard;
    if (of !== first.report.shard!.of) {
      throw new UsageError(
        `${file}: is a shard of ${of}; ${first.file} is one of ${first.report.shard!.of}`,
      );
    }
    const twice = seen.get(index);
    if (twice !== undefined) throw new UsageError(`${file}: is shard ${index}, as ${twice} is`);
    seen.set(index, file);
    if (outlineDigest(report) !== outlineDigest(first.report)) {
      throw new UsageError(
        `${file}: does not belong to the same grading as ${first.file}: ${differences(report, first.report)} differ`,
      );
    }
    if (report.interrupted) {
      throw new UsageError(`${file}: shard ${index} was interrupted: let it run to its end`);
    }
  }
  const { of } = first.report.shard!;
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter((i) => !seen.has(i));
  if (missing.length > 0) {
    throw new UsageError(`of ${of} shards, ${listNames(missing.map(String))} is missing`);
  }
  const judgements = new Map<string, Judgement>(
    blobs.flatMap(({ report }) => Object.entries(report.judgements)),
  );
  const { problems, people, settings } = first.report;
  const pending = people.map((person) => ({
    ...person,
    grades: person.grades.map((grade) =>
      grade.kind === 'judged'
        ? { kind: 'pending' as const, problem: grade.problem, file: grade.file, key: grade.key }
        : grade,
    ),
  }));
  const warnings = [...new Set(blobs.flatMap(({ report }) => report.warnings))];
  const total = (field: 'fromCache' | 'durationMs') =>
    blobs.reduce((sum, { report }) => sum + report[field], 0);
  const merged = settle(
    { problems, people: pending, settings, shard: null, warnings },
    judgements,
    {
      interrupted: false,
      fromCache: total('fromCache'),
      durationMs: total('durationMs'),
    },
  );
  if (!merged.complete)
    throw new UsageError('a shard has not judged everything that belongs to it');
  return merged;
}

function differences(a: GradeReport, b: GradeReport): string {
  const parts = [
    ['problems', a.problems, b.problems],
    ['settings (judge, runtime, walls, growth or seed)', a.settings, b.settings],
  ] as const;
  const differing = parts.filter(([, x, y]) => JSON.stringify(x) !== JSON.stringify(y));
  return differing.length > 0
    ? listNames(differing.map(([name]) => name))
    : 'refs or what is on them';
}
