/** Shows artworks to viewers: asks what to show, draws whether the viewer clicks, and tells. */
import { type Conversation, defineInteractor, type Random, wrong } from 'coding-round-judge';
import problem from './problem.ts';
import { allowedRegret, regretCurve, type World } from './regret.ts';

export default defineInteractor(problem, {
  // Two calls for each of 300,000 rounds, and the constructions.
  maxTurns: 1_000_000,
  play: ([worlds, rounds], random) =>
    worlds.map((rates) => showArtworks(rates, rounds, random.fork())),
  regret: ([worlds], transcript) => regretCurve(worlds, transcript),
  allowed: ([worlds, rounds]) => allowedRegret(worlds, rounds),
});

function* showArtworks(rates: World, rounds: number, random: Random): Conversation {
  yield ['ArtworkBandit', rates.length];
  for (let round = 0; round < rounds; round++) {
    const arm = (yield ['choose']) as number;
    const rate = rates[arm];
    if (rate === undefined) {
      return wrong(
        'choose() returned an artwork that is not there',
        `${arm}; the artworks are 0 to ${rates.length - 1}`,
      );
    }
    yield ['reward', arm, random.fraction() < rate];
  }
}
