/*
 * Treats frames with the same exclusive or of their values as identical.
 * Caught by: hidden/same-xor
 */
function duplicateFrames(frames) {
  const groups = new Map();
  for (let i = 0; i < frames.length; i++) {
    const key = frames[i].reduce((a, b) => a ^ b);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(i);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

module.exports = duplicateFrames;
