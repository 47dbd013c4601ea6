/** What `judge verify` finds out about one problem package. */
export interface PackageReport {
  problem: string;
  /** What every package needs, in the order in which people write it. */
  steps: Step[];
  /** What is wrong with the package; empty when it keeps its promises. */
  faults: string[];
  /** Whether its submissions were judged: not before its texts, cases and generators are sound. */
  judged: boolean;
  submissions: number;
  /** Those whose growth was measured. */
  measured: number;
  compared: number;
  durationMs: number;
}

/** Something that every package needs. */
export interface Step {
  /** A file, a folder, or what is in it. */
  what: string;
  /** What of it is still missing; faults of the package, each of them. */
  missing: string[];
}

/** Enters a step, and what is missing of it among the faults. */
export function enterStep(report: PackageReport, what: string, missing: string[]): void {
  report.steps.push({ what, missing });
  report.faults.push(...missing);
}
