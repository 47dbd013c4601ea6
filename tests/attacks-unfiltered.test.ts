import { unfilteredBubblewrapWall } from '../judge/sandbox/walls/bubblewrap.ts';
import { attackBehind, isOnWall } from './attack/behind.ts';

attackBehind(unfilteredBubblewrapWall, isOnWall);
