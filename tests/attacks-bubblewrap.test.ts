import { bubblewrapWall } from '../judge/sandbox/walls/bubblewrap.ts';
import { attackBehind, isOnWall } from './attack/behind.ts';
import { groupNameOf } from './attack/corpus.ts';

// What is to confuse the compiler, or how growth is measured, is tried behind the wall that is there on every machine.
attackBehind(
  bubblewrapWall,
  (attack) => isOnWall(attack) || (groupNameOf(attack) === 'forge' && !attack.growth),
);
