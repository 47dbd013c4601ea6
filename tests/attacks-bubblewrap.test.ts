import { bubblewrapWall } from '../judge/sandbox/walls/bubblewrap.ts';
import { attackBehind } from './attack/behind.ts';

attackBehind(bubblewrapWall);
