/** Shows artworks to viewers with features, and draws whether they click. */
import { type Conversation, defineInteractor, type Random, wrong } from 'coding-round-judge';
import problem from './problem.ts';
import { allowedRegret, rateOf, regretCurve, type World } from './regret.ts';

export default defineInteractor(problem, {
  // Two calls for each of 8,000 rounds, and the constructions.
  maxTurns: 20_000,
  play: ([worlds, rounds], random) =>
    worlds.map((world) => showArtworks(world, rounds, random.fork())),
  regret: ([worlds], transcript) => regretCurve(worlds, transcript),
  allowed: ([worlds, rounds]) => allowedRegret(worlds, rounds),
});

function* showArtworks(world: World, rounds: number, random: Random): Conversation {
  const features = world[0]!.length;
  yield ['ArtworkForViewer', world.length, features];
  for (let round = 0; round < rounds; round++) {
    const context = random.list(features, (i) => (i === 0 ? 1 : random.fraction()));
    const arm = (yield ['choose', context]) as number;
    const weights = world[arm];
    if (weights === undefined) {
      return wrong(
        'choose() returned an artwork that is not there',
        `${arm}; the artworks are 0 to ${world.length - 1}`,
      );
    }
    yield ['reward', arm, context, random.fraction() < rateOf(weights, context)];
  }
}
