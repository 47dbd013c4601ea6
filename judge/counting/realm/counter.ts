/** Where units are added up: for the whole call, and for each site of the script. */
import { NativeError } from './natives.ts';

/** In {@link tally}: units so far, how many there may be, and the site that built-ins are charged to. */
const UNITS = 0;
const FUEL = 1;
export const SITE = 2;

/** The rewritten script adds to these two by itself; its inserted code knows the places by their numbers. */
export const tally = new Float64Array([0, Infinity, 0]);
export let sites = new Float64Array(1);

/** Makes room for a script's sites; the last one is for what belongs to none. */
export function useSites(count: number): void {
  sites = new Float64Array(count + 1);
}

/** Charges units to a site, and stops the program when there are too many. */
export function charge(units: number, site: number): void {
  sites[site]! += units;
  if ((tally[UNITS]! += units) > tally[FUEL]!) stop();
}

/**
 * Thrown at every step from the moment on that there is no fuel. A program may catch it, which gains it nothing:
 * what counts is the tally.
 */
export function stop(): never {
  throw new NativeError('stopped');
}

/** Begins to count at zero. */
export function begin(fuel: number): void {
  sites.fill(0);
  tally[UNITS] = 0;
  tally[FUEL] = fuel;
  tally[SITE] = sites.length - 1;
}

/** Ends counting: what comes afterwards is ours, and stops at nothing. */
export function end(): { units: number; spent: boolean } {
  const units = tally[UNITS]!;
  const spent = units > tally[FUEL]!;
  tally[FUEL] = Infinity;
  return { units, spent };
}

/** Does something of ours as if it had not happened. */
export function uncounted<T>(work: () => T): T {
  const before = tally.slice();
  const sitesBefore = sites.slice();
  tally[FUEL] = Infinity;
  try {
    return work();
  } finally {
    tally.set(before);
    sites.set(sitesBefore);
  }
}
