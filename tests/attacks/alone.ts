/** Loads a submission that never ends behind the wall of the name that is given; then somebody kills all this. */
import { SandboxPool } from '../../judge/sandbox/pool.ts';
import { WALLS } from '../../judge/sandbox/walls/index.ts';

const pool = new SandboxPool({ walls: WALLS.filter(({ name }) => name === process.argv[2]) });
const sandbox = await pool.take();
pool.warm(1);
const entry = { kind: 'function', name: 'f', parameters: {}, returns: { kind: 'string' } } as const;
const limits = { cpuMs: Infinity, memoryMiB: Infinity, outputBytes: Infinity };
void sandbox.load({ script: 'for (;;);', others: [] }, entry, limits);
console.log('judging');
