/*
 * Copies the whole table of groups for each frame with object spread.
 * Caught by: growth
 */
const duplicateFrames = (frames) =>
  Object.values(
    frames.reduce((groups, frame, index) => {
      const key = frame.join(',');
      return { ...groups, [key]: [...(groups[key] ?? []), index] };
    }, {}),
  ).filter((group) => group.length > 1);
