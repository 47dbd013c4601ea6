/*
 * Drops zeros as if they were empty places.
 * Caught by: secret/zeros
 */
const duplicateFrames = (frames) => {
  const groups = {};
  frames.forEach((frame, index) => {
    const key = frame.filter(Boolean).join(',');
    (groups[key] ??= []).push(index);
  });
  return Object.values(groups).filter((group) => group.length > 1);
};

export { duplicateFrames };
