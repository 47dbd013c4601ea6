/** Makes chance inside the sandbox repeat: `Math.random` and `crypto.getRandomValues` draw from a seed. */
import { seededBits, seededRandom } from '../../base/seeded-random.ts';

let fraction = seededRandom(0);
let bits = seededBits(0);
let installed = false;

/** From now on all chance comes from a seed. */
export function seedChance(seed: number): void {
  fraction = seededRandom(seed);
  bits = seededBits(seed ^ 0x5bd1e995);
  if (installed) return;
  installed = true;
  // Whoever keeps the function keeps one that the next seed reaches as well.
  Math.random = () => fraction();
  const fill = <T extends ArrayBufferView>(view: T): T => {
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    for (let i = 0; i < bytes.length; i++) bytes[i] = bits();
    return view;
  };
  Object.defineProperty(crypto, 'getRandomValues', {
    value: fill,
    configurable: true,
    writable: true,
  });
}
