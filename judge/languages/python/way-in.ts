/**
 * How the attacks of `judge doctor` get into a sandbox by Python: it reaches JavaScript, and has it start a worker, since
 * whatever takes a turn of the event loop never ends in the interpreter's own thread. It waits for the worker without a
 * clock: how long that takes is up to the machine, and the sandbox ends what does nothing (`sandbox/exchange.ts`).
 */
import { SandboxError } from '../../sandbox/pool.ts';
import { attacker, lootOf, type WayIn } from '../../sandbox/probe.ts';
import { PYTHON_IMAGE } from './image.ts';

/** What comes back is at most so long. */
const SHARED_BYTES = 1 << 20;

/** Calls what it is given in a worker, which waits for nobody, and brings back what that returns. */
const PROGRAM = `
from pyodide.code import run_js

START = """
(source, target) => {
  const shared = new SharedArrayBuffer(${SHARED_BYTES});
  const worker = new Worker('data:text/javascript,' + encodeURIComponent(source), { type: 'module' });
  worker.postMessage({ shared, target: JSON.parse(target) });
  const head = new Int32Array(shared, 0, 2);
  Atomics.wait(head, 0, 0);
  worker.terminate();
  return new TextDecoder().decode(new Uint8Array(shared, 8, head[1]).slice());
}
"""

def attack(source, target):
    return run_js(START)(source, target)
`;

/** The worker's program. */
function workerOf(attack: string): string {
  return `
onmessage = async ({ data: { shared, target } }) => {
  let loot = JSON.stringify(await (${attack})(target));
  const bytes = new TextEncoder().encode(loot).subarray(0, ${SHARED_BYTES} - 8);
  new Uint8Array(shared, 8).set(bytes);
  const head = new Int32Array(shared, 0, 2);
  head[1] = bytes.length;
  Atomics.store(head, 0, 1);
  Atomics.notify(head, 0);
};`;
}

export const PYTHON_WAY_IN: WayIn = {
  language: 'Python',
  image: PYTHON_IMAGE,
  entry: {
    kind: 'function',
    name: 'attack',
    parameters: { source: { kind: 'string' }, target: { kind: 'string' } },
    returns: { kind: 'string' },
  },
  sharesProcess: true,
  submissionOf: (attack, target) => ({
    script: JSON.stringify({ main: 'attack.py', text: PROGRAM, files: [] }),
    input: [workerOf(attacker(attack)), JSON.stringify(target)],
  }),
  lootOf(outcome) {
    if (outcome.kind === 'died' && ['wall', 'cpu'].includes(outcome.death.cause)) {
      throw new SandboxError('the worker did not answer');
    }
    return lootOf(outcome, (output) => JSON.parse(output as string));
  },
};
