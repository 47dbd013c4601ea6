/** What regret is here, and how much of it is allowed. */
import type { Transcript } from 'coding-round-judge';

/** The probabilities of a click, season by season and arm by arm. */
export type World = readonly (readonly number[])[];

/** The season that a round is in; all seasons are as long as one another, give or take a round. */
export function seasonOf(world: World, round: number, rounds: number): number {
  return Math.floor((round * world.length) / rounds);
}

/**
 * What the choices have cost against the best artwork of each season, summed over the worlds, up to and including each
 * round.
 */
export function regretCurve(
  worlds: readonly World[],
  rounds: number,
  transcript: Transcript,
): number[] {
  const curve: number[] = [];
  for (const [i, world] of worlds.entries()) {
    const best = world.map((rates) => Math.max(...rates));
    let round = 0;
    for (const [method, , returned] of transcript.conversations[i]!) {
      if (method !== 'choose') continue;
      const season = seasonOf(world, round, rounds);
      curve[round] = (curve[round] ?? 0) + best[season]! - world[season]![returned as number]!;
      round++;
    }
  }
  let sum = 0;
  return curve.map((lost) => (sum += lost));
}

/** So much of what choosing at random costs is allowed; simulation.md shows what ideas need. */
const ALLOWED = 0.5;

/** Where seasons are shorter, luck decides what is lost. */
const LEAST_SEASON = 1_500;

/**
 * So far above the others the best artwork has to be. Who forgets has to look at every artwork again and again, the
 * longer the closer they are: with many artworks that takes most of what is allowed, however long the seasons are.
 */
const leastGap = (arms: number) => 0.2 * arms - 0.1;

/** The most regret that is accepted, summed over the worlds. */
export function allowedRegret(worlds: readonly World[], rounds: number): number {
  let sum = 0;
  for (const world of worlds) {
    const length = rounds / world.length;
    if (length < LEAST_SEASON) return Infinity;
    for (const rates of world) {
      const [best, second] = rates.toSorted((a, b) => b - a) as [number, number];
      // Rates are decimals: 0.4 - 0.1 is a little more than 0.3, 0.9 - 0.6 a little less.
      if (best - second < leastGap(rates.length) - 1e-9) return Infinity;
      const mean = rates.reduce((a, b) => a + b) / rates.length;
      sum += length * (best - mean);
    }
  }
  return ALLOWED * sum;
}
