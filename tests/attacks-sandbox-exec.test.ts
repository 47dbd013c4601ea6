import { sandboxExecWall } from '../judge/sandbox/walls/sandbox-exec.ts';
import { attackBehind } from './attack/behind.ts';

attackBehind(sandboxExecWall());
