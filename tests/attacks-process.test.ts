import { processWall } from '../judge/sandbox/walls/process.ts';
import { attackBehind } from './attack/behind.ts';

attackBehind(processWall);
