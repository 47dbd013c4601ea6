/** Shows artworks to viewers, whose taste changes from season to season. */
import { type Conversation, defineInteractor, type Random, wrong } from 'coding-round-judge';
import problem from './problem.ts';
import { allowedRegret, regretCurve, seasonOf, type World } from './regret.ts';

export default defineInteractor(problem, {
  // Two calls for each of 200,000 rounds, and the constructions.
  maxTurns: 500_000,
  play: ([worlds, rounds], random) =>
    worlds.map((world) => showArtworks(world, rounds, random.fork())),
  regret: ([worlds, rounds], transcript) => regretCurve(worlds, rounds, transcript),
  allowed: ([worlds, rounds]) => allowedRegret(worlds, rounds),
});

function* showArtworks(world: World, rounds: number, random: Random): Conversation {
  const arms = world[0]!.length;
  yield ['ArtworkInSeason', arms];
  for (let round = 0; round < rounds; round++) {
    const arm = (yield ['choose']) as number;
    const rate = world[seasonOf(world, round, rounds)]![arm];
    if (rate === undefined) {
      return wrong(
        'choose() returned an artwork that is not there',
        `${arm}; the artworks are 0 to ${arms - 1}`,
      );
    }
    yield ['reward', arm, random.fraction() < rate];
  }
}
