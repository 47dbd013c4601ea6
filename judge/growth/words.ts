/** What the growth check finds, as sentences. */
import { COST_NAMES } from './cost-class.ts';
import type { GrowthResult, GrowthSite } from '../types.ts';

/** Such as `too slow: grows like n^1.97 in nodes; required: O(n)`. */
export function formatGrowth(result: Omit<GrowthResult, 'message'>): string {
  const { axis, asked, verdict, resource, sizes, jump, timesReference, measured } = result;
  const required = `required: ${COST_NAMES[asked]}`;
  const largest = sizes.at(-1) ?? 0;
  if (verdict === 'skipped') return `growth in ${axis} could not be measured; ${required}`;
  if (verdict === 'inconclusive') {
    const why =
      result.evidence.by === 'counts'
        ? 'its work could not be counted'
        : 'two measurements disagree';
    return `growth in ${axis} is inconclusive: ${why}; ${required}`;
  }
  if (resource === 'memory') {
    const seen = memorySeen(result);
    if (verdict === 'fail' && measured < result.limit) {
      const load = Math.round(result.loadMiB ?? 0);
      return `too much memory: ${load} MiB to load, before it is called; ${required}`;
    }
    return verdict === 'fail'
      ? `too much memory: ${seen}; ${required}`
      : `memory ${seen}; ${required}`;
  }
  if (resource === 'regret') {
    const grows = `grows like ${power(measured).replace('n', 'T')} in ${axis}`;
    const wanted = `required: about ${COST_NAMES[asked].slice(2, -1).replaceAll('n', 'T')}`;
    if (verdict === 'fail') return `too much regret: ${grows}; ${wanted}`;
    const times =
      timesReference === null
        ? ''
        : `; ${formatTimes(timesReference)} the reference's at ${formatSize(largest)}`;
    return `regret ${grows}; ${wanted}${times}`;
  }
  if (verdict === 'fail') {
    if (jump !== null) {
      // At the first size there is nothing that it could jump from.
      const what =
        sizes.length > 1
          ? 'the work jumps'
          : `more than ${formatTimes(timesReference ?? 0)} the reference's work`;
      return `too slow: ${what} at ${formatSize(jump)} ${axis}; ${required}`;
    }
    const { foreseenAt } = result.evidence;
    if (foreseenAt !== undefined) {
      return `too slow: will grow like ${power(measured)} in ${axis} up to ${formatSize(foreseenAt)}; ${required}`;
    }
    const clock = result.waitedMs ? 'the time it waits' : 'CPU time';
    const by = result.evidence.by === 'clocks' ? ` by ${clock}` : '';
    return `too slow: grows like ${power(measured)} in ${axis}${by}; ${required}`;
  }
  const times =
    timesReference === null
      ? ''
      : `; ${formatTimes(timesReference)} the reference's work at ${formatSize(largest)}`;
  return `grows like ${power(measured)} in ${axis}; ${required}${times}`;
}

/**
 * The two largest peaks instead of an exponent: a process has free memory before the call, so small peaks come out too
 * small, and the exponent too large.
 */
function memorySeen({ axis, sizes, memoryMiB = [] }: Omit<GrowthResult, 'message'>): string {
  const peaks = sizes.map((size, i) => ({ size: formatSize(size), mib: memoryMiB[i] ?? 0 }));
  const largest = peaks.at(-1) ?? { size: '0', mib: 0 };
  const before = peaks.at(-2);
  if (!before) return `stays below ${Math.ceil(largest.mib)} MiB in ${axis}, up to ${largest.size}`;
  return `grows from ${Math.round(before.mib)} MiB at ${before.size} ${axis} to ${Math.round(largest.mib)} MiB at ${largest.size}`;
}

/**
 * Such as `line 14: tokens.shift() does 97% of the work at 8,192 nodes and grows like n^1.98`.
 *
 * @param jumped the size is where the work jumped, and the exponent says little
 */
export function formatSite(
  { line, what, share, measured }: Pick<GrowthSite, 'line' | 'what' | 'share' | 'measured'>,
  axis: string,
  size: number,
  jumped: boolean,
): string {
  const part = `${Math.round(100 * share)}%`;
  const grows = jumped ? '' : ` and grows like ${power(measured)}`;
  return `line ${line}: ${what} does ${part} of the work at ${formatSize(size)} ${axis}${grows}`;
}

/** The sentence on the place that makes a submission too slow; undefined where there is none. */
export function siteSentence({ site, axis, sizes, jump }: GrowthResult): string | undefined {
  return site ? formatSite(site, axis, sizes.at(-1) ?? 0, jump !== null) : undefined;
}

/** The message, and the place where there is one. */
export function fullMessage(result: GrowthResult): string {
  return [result.message, siteSentence(result)].filter((part) => part !== undefined).join('; ');
}

/** Such as `1.4 times`. */
export function formatTimes(times: number): string {
  return `${times < 10 ? times.toFixed(1) : Math.round(times).toLocaleString('en')} times`;
}

export function formatSize(size: number): string {
  return size.toLocaleString('en');
}

export function power(slope: number): string {
  return `n^${Math.max(0, slope).toFixed(2)}`;
}
