/** A few attacks of each kind behind the strongest wall that works here; `npm run test:attacks` tries all. */
import { attackEach } from '../attacks/behind.ts';
import { allAttacks } from '../attacks/corpus.ts';
import { strongestWall } from '../support/walls.ts';

const CORE = [
  'confuse/declared-twice',
  'confuse/fifo',
  'confuse/import-loops',
  'forge/answers-in-advance',
  'forge/frames-on-the-channel',
  'forge/names-of-the-judge',
  'forge/redefined-entry',
  'forge/replaced-json',
  'forge/thrown-command',
  'outlive/exit-at-once',
  'outlive/killing-others',
  'outlive/spawned',
  'outlive/worker-that-goes-on',
  'reach/a-runtime-of-its-own',
  'reach/files-written',
  'reach/more-permissions',
  'reach/tcp',
  'reach/unix-socket',
  'read/environment',
  'read/files',
  'read/import-parent',
  'read/link',
  'read/proc',
  'read/secret-case-thrown',
  'take/console-flood',
  'take/endless-loop',
  'take/frame-flood',
  'take/heap',
];

const attacks = allAttacks().filter(({ name }) => CORE.includes(name));
if (attacks.length < CORE.length) throw new Error('an attack of the core is no longer there');

attackEach(await strongestWall(), attacks);
