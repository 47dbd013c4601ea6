/** What regret is here, and how much of it is allowed. */
import type { Transcript } from 'coding-round-judge';

/** The probabilities of a click, arm by arm. */
export type World = readonly number[];

/**
 * What the choices have cost against the best artwork of each world, summed over the worlds, up to and including each
 * round.
 */
export function regretCurve(worlds: readonly World[], transcript: Transcript): number[] {
  const curve: number[] = [];
  for (const [i, rates] of worlds.entries()) {
    const best = Math.max(...rates);
    let round = 0;
    for (const [method, , returned] of transcript.conversations[i]!) {
      if (method !== 'choose') continue;
      curve[round] = (curve[round] ?? 0) + best - rates[returned as number]!;
      round++;
    }
  }
  let sum = 0;
  return curve.map((lost) => (sum += lost));
}

/** So many times ln(rounds) / gap is allowed for each worse artwork; simulation.md shows what ideas need. */
const ALLOWED = 3.5;

/** Shorter dialogues are judged by their calls alone: in so few rounds luck decides what is lost. */
const LEAST_ROUNDS = 200;

/** The most regret that is accepted, summed over the worlds. */
export function allowedRegret(worlds: readonly World[], rounds: number): number {
  if (rounds < LEAST_ROUNDS) return Infinity;
  let sum = 0;
  for (const rates of worlds) {
    const best = Math.max(...rates);
    for (const rate of rates) {
      if (rate < best) sum += (ALLOWED * Math.log(rounds)) / (best - rate) + (best - rate);
    }
  }
  return sum;
}
