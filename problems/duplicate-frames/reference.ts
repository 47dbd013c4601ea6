/**
 * A hash narrows the search, and a comparison decides. A frame is hashed once, then compared with the different
 * frames so far that have the same hash: nearly always none or exactly one.
 */
export function duplicateFrames(frames: number[][]): number[][] {
  /** The latest frame with a hash that differs from all earlier ones, and for each such frame the previous one. */
  const latest = new Map<number, number>();
  const before = new Int32Array(frames.length);
  const groups = new Map<number, number[]>();
  for (const [index, frame] of frames.entries()) {
    const hash = hashOf(frame);
    const start = latest.get(hash) ?? -1;
    let twin = start;
    while (twin !== -1 && !areIdentical(frames[twin]!, frame)) twin = before[twin]!;
    if (twin === -1) {
      latest.set(hash, index);
      before[index] = start;
      continue;
    }
    const group = groups.get(twin);
    if (group) group.push(index);
    else groups.set(twin, [twin, index]);
  }
  return [...groups.values()];
}

/** 32 bits that depend on every value and its position. */
function hashOf(frame: number[]): number {
  let hash = frame.length;
  for (const value of frame) {
    hash = Math.imul(hash ^ value, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function areIdentical(a: number[], b: number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
