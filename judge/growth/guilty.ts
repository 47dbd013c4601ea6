/** Which site of a submission makes its work grow. Pure. */
import { slope, WINDOW } from './fit.ts';
import type { Rung } from './ladder.ts';

/** How the work of one site grows. */
export interface SiteGrowth {
  /** The site's number in the table of the counted script. */
  site: number;
  /** The exponent of the work done there. */
  measured: number;
  /** Its part of all the work at the largest size, from 0 to 1. */
  share: number;
}

/**
 * The sites that did any work at the largest size, with their exponents over the last sizes.
 *
 * @param rungs at least one, ascending; a single one has no slope
 */
export function sitesOf(rungs: readonly Rung[]): SiteGrowth[] {
  const window = rungs.slice(-WINDOW);
  const sizes = window.map(({ size }) => size);
  const { sites, units: total } = window.at(-1)!;
  return sites.map(([site, units]) => {
    const costs = window.map((rung) => rung.sites.find(([s]) => s === site)?.[1] ?? 0);
    const measured = window.length < 2 ? 0 : slope(sizes, costs);
    return { site, measured, share: units / total };
  });
}

/**
 * The site that does most of the work at the largest size, among those that grow faster than a submission may.
 *
 * @param rungs at least one, ascending
 * @param limit the slope from which on a submission is rejected
 */
export function guiltySite(rungs: readonly Rung[], limit: number): SiteGrowth | undefined {
  const candidates = sitesOf(rungs).sort((a, b) => b.share - a.share);
  return candidates.find(({ measured }) => measured >= limit) ?? candidates[0];
}
