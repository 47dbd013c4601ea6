import { unfilteredBubblewrapWall } from '../../judge/sandbox/walls/bubblewrap.ts';
import { attackBehind, isInterpreted, isOnWall } from './behind.ts';
import { groupNameOf } from './corpus.ts';

// What takes too much is stopped by the judge's own meter, which sees the same with the filter and without. The images of
// Python and SQL are behind the same wall as the bare one.
await attackBehind(
  unfilteredBubblewrapWall,
  (attack) => isOnWall(attack) && groupNameOf(attack) !== 'take' && !isInterpreted(attack),
);
