/**
 * The work at sizes that were not counted, because smaller ones cost enough. Pure.
 *
 * A sum of powers of the size bends upward: what is quadratic in one place may be hidden by a large constant in another
 * as long as the sizes are small. So each place goes on as it has grown, and all of them together are the foreseen work.
 */
import { BENDING } from './decide.ts';
import { sitesOf } from './guilty.ts';
import type { Rung } from './ladder.ts';

/** A place that does less of the work has too few units for an exponent. */
const LEAST_SHARE = 0.01;

/**
 * The units at larger sizes.
 *
 * @param rungs what was counted, ascending; at least two
 */
export function foresee(
  rungs: readonly Rung[],
  sizes: readonly number[],
): Pick<Rung, 'size' | 'units'>[] {
  const largest = rungs.at(-1)!;
  const lately = new Map(sitesOf(rungs.slice(-BENDING)).map((place) => [place.site, place]));
  const places = sitesOf(rungs)
    .filter(({ share }) => share >= LEAST_SHARE)
    // What has begun to bend down goes on so.
    .map(({ site, share, measured }) => {
      return { share, exponent: Math.min(measured, lately.get(site)!.measured) };
    });
  return sizes.map((size) => {
    const times = places.reduce(
      (sum, { share, exponent }) => sum + share * (size / largest.size) ** exponent,
      0,
    );
    return { size, units: largest.units * times };
  });
}
