/**
 * The words of grading. A report begins with every submission pending and is settled by judgements; a shard's
 * report, a merged one and a whole one differ only in how many are settled.
 */
import type { CaseResult, Result, Verdict } from '../types.ts';

/** What points are given for: the groups of cases, and the growth check. */
export const POINT_GROUPS = ['sample', 'hidden', 'generated', 'large', 'growth'] as const;
export type PointGroup = (typeof POINT_GROUPS)[number];

/** What a problem is worth: one number for an accepted submission, or a number for each group passed. */
export type Points = number | Partial<Record<PointGroup, number>>;

/** What was earned for one group, of what could be. */
export interface PointPart {
  group: PointGroup;
  passed: boolean;
  points: number;
  of: number;
}

/** A problem that is graded. */
export interface GradedProblem {
  id: string;
  title: string;
  /** Of the package, as in a result. */
  digest: string;
  points: Points;
  /** Points for growth are also given where it could not be measured. */
  passUnmeasuredGrowth: boolean;
}

/** A case of a judgement, without any value of it. */
export type JudgedCase = Pick<
  CaseResult,
  'name' | 'group' | 'verdict' | 'cpuMs' | 'wallMs' | 'memoryMiB' | 'message' | 'place'
>;

/**
 * What judging found out about one content: a result without seed, values and counterexample. It may stand for
 * several people, so it names none.
 */
export interface Judgement extends Pick<
  Result,
  | 'problem'
  | 'submission'
  | 'verdict'
  | 'message'
  | 'casesNotJudged'
  | 'growth'
  | 'diagnostics'
  | 'warnings'
  | 'digests'
  | 'durationMs'
> {
  cases: JudgedCase[];
}

/** One person's standing in one problem. */
export type Grade =
  /** Nothing was handed in; `misplaced` is a file or folder that was probably meant. */
  | { kind: 'missing'; problem: string; misplaced?: string }
  /** What was handed in cannot be read as a submission: a link, too large, no text, damaged. */
  | { kind: 'refused'; problem: string; why: string }
  /** Not judged yet: interrupted, or another shard's. */
  | { kind: 'pending'; problem: string; file: string; key: string }
  /** `key` finds the judgement. */
  | {
      kind: 'judged';
      problem: string;
      file: string;
      key: string;
      verdict: Verdict;
      points: number;
      /** The points group by group, where the problem's are given so; else empty. */
      parts: PointPart[];
    };

/** Whoever works on one ref. */
export interface Person {
  /** The whole ref, such as `refs/remotes/origin/solutions/anna`; bytes that are no UTF-8 as `\\xff`. */
  ref: string;
  /** How people call it, such as `origin/solutions/anna`. */
  name: string;
  /** The commit that was graded; null when there is none. */
  commit: string | null;
  /** Why nothing of it could be read; null when it could. */
  trouble: string | null;
  /** In the order of the report's problems. */
  grades: Grade[];
  points: number;
}

/** What every verdict of a report was made with. */
export interface GradeSettings {
  /** The judge's version, and a digest of its program. */
  judge: string;
  runtime: string;
  walls: string[];
  growth: boolean;
  /** The commit that the problems were read from; null for the working tree and the judge's own. */
  problemsFrom: string | null;
  /** Tells seeds apart without telling the seed. */
  seedMark: string;
}

/** What `judge grade --json` prints. Fields may be added; none changes meaning. */
export interface GradeReport {
  schemaVersion: 1;
  /** Whether every submission has its verdict. */
  complete: boolean;
  /** Whether it was cut short by an interrupt; the next run goes on from there. */
  interrupted: boolean;
  problems: GradedProblem[];
  /** Points that one person can have. */
  pointsPossible: number;
  people: Person[];
  /** By the keys of grades. The same content is judged once, whoever handed it in. */
  judgements: Record<string, Judgement>;
  settings: GradeSettings;
  /** Which part of the submissions this report has judged; null for all of them. */
  shard: Shard | null;
  /** Judgements taken from the cache. */
  fromCache: number;
  /** Things worth knowing that change no verdict. */
  warnings: string[];
  durationMs: number;
}

/** Part `index` of `of`, counted from 1. */
export interface Shard {
  index: number;
  of: number;
}
