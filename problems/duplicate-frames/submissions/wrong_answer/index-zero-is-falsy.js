/*
 * Tests `if (first)` where first may be index 0: frame 0 is always missing.
 * Caught by: sample
 */
function duplicateFrames(frames) {
  const firstOf = new Map();
  const groupOf = new Map();
  for (let i = 0; i < frames.length; i++) {
    const key = frames[i].join(',');
    const first = firstOf.get(key);
    if (first) {
      if (!groupOf.has(first)) groupOf.set(first, [first]);
      groupOf.get(first).push(i);
    } else {
      firstOf.set(key, i);
    }
  }
  return [...groupOf.values()];
}
