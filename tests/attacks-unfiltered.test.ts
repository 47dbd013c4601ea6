import { unfilteredBubblewrapWall } from '../judge/sandbox/walls/bubblewrap.ts';
import { attackBehind, ON_WALLS } from './attack/behind.ts';

attackBehind(unfilteredBubblewrapWall, ON_WALLS);
