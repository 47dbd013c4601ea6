/*
 * Drops zeros as if they were missing values.
 * Caught by: hidden/zeros
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
