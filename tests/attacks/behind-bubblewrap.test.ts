import { bubblewrapWall } from '../../judge/sandbox/walls/bubblewrap.ts';
import { attackBehind, isInterpreted, isOnWall } from './behind.ts';
import { groupNameOf } from './corpus.ts';

// What is to confuse the compiler, or how growth is measured, is tried behind the wall that is there on every machine.
await attackBehind(
  bubblewrapWall,
  (attack) =>
    isOnWall(attack) ||
    (groupNameOf(attack) === 'forge' && !attack.growth && !isInterpreted(attack)),
);
