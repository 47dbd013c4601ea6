import { sandboxExecWall } from '../../judge/sandbox/walls/sandbox-exec.ts';
import { attackBehind } from './behind.ts';

await attackBehind(sandboxExecWall());
