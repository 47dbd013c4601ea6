/** What the rates are, what regret is here, and how much of it is allowed. */
import type { Transcript } from 'coding-round-judge';

/** The weights of the features, artwork by artwork. */
export type World = readonly (readonly number[])[];

/** The probability that a viewer with these features clicks on an artwork with these weights. */
export function rateOf(weights: readonly number[], context: readonly number[]): number {
  let rate = 0;
  for (let i = 0; i < weights.length; i++) rate += weights[i]! * context[i]!;
  return rate;
}

/**
 * What the choices have cost against the best artwork for each viewer, summed over the worlds, up to and including each
 * round.
 */
export function regretCurve(worlds: readonly World[], transcript: Transcript): number[] {
  const curve: number[] = [];
  for (const [i, world] of worlds.entries()) {
    let round = 0;
    for (const [method, [context], returned] of transcript.conversations[i]!) {
      if (method !== 'choose') continue;
      const rates = world.map((weights) => rateOf(weights, context as number[]));
      curve[round] = (curve[round] ?? 0) + Math.max(...rates) - rates[returned as number]!;
      round++;
    }
  }
  let sum = 0;
  return curve.map((lost) => (sum += lost));
}

/** So many times the root of arms, features and rounds is allowed; simulation.md shows what ideas need. */
const ALLOWED = 1.5;

/** Shorter dialogues are judged by their calls alone: in so few rounds luck decides what is lost. */
const LEAST_ROUNDS = 1_000;

/** The most regret that is accepted, summed over the worlds. */
export function allowedRegret(worlds: readonly World[], rounds: number): number {
  if (rounds < LEAST_ROUNDS) return Infinity;
  return worlds.reduce(
    (sum, world) => sum + ALLOWED * Math.sqrt(world.length * world[0]!.length * rounds),
    0,
  );
}
