/*
 * Truncates the key to a hundred characters to save memory.
 * Caught by: hidden/last-value-differs
 */
function duplicateFrames(frames) {
  const groups = new Map();
  frames.forEach((frame, index) => {
    const key = frame.join(',').slice(0, 100);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(index);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

export default duplicateFrames;
