import { unfilteredBubblewrapWall } from '../judge/sandbox/walls/bubblewrap.ts';
import { attackBehind, isOnWall } from './attack/behind.ts';
import { groupNameOf } from './attack/corpus.ts';

// What takes too much is stopped by the judge's own meter, which sees the same with the filter and without.
attackBehind(
  unfilteredBubblewrapWall,
  (attack) => isOnWall(attack) && groupNameOf(attack) !== 'take',
);
