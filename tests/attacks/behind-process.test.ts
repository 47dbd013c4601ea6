import { processWall } from '../../judge/sandbox/walls/process.ts';
import { attackBehind } from './behind.ts';

await attackBehind(processWall);
