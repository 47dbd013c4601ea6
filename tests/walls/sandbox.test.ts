import { sandboxBehind } from '../support/sandbox-contract.ts';
import { workingWalls } from '../support/walls.ts';

for (const wall of await workingWalls()) sandboxBehind(wall);
