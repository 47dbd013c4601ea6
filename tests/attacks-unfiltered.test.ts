import { unfilteredBubblewrapWall } from '../judge/sandbox/walls/bubblewrap.ts';
import { attackBehind } from './attack/behind.ts';

// Those that meet a wall. What is to forge a verdict or to confuse the judge has no system call for a filter to see,
// and is tried behind the walls with and without bubblewrap.
attackBehind(unfilteredBubblewrapWall, ['reach', 'read', 'outlive', 'take']);
