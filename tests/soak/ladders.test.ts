import { expect, test } from 'vitest';
import { countLadders, loadLadders } from '../support/ladders.ts';

/** What is recorded was looked at: each slow submission's line is the one that its comment blames. */
test.each(loadLadders())('ladders of %s are as recorded, sites included', async (id, recorded) => {
  expect((await countLadders([id])).get(id)).toEqual(recorded);
});
