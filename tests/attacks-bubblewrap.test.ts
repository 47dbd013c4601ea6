import { bubblewrapWall } from '../judge/sandbox/walls/bubblewrap.ts';
import { attackBehind, ON_WALLS } from './attack/behind.ts';

// What is to confuse the compiler is tried behind the wall that is there on every machine.
attackBehind(bubblewrapWall, [...ON_WALLS, 'forge']);
