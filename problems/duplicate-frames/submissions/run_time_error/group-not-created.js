/*
 * Adds to a group that was never created.
 * Caught by: sample
 */
var duplicateFrames = function (frames) {
  const groups = {};
  frames.forEach((frame, index) => {
    groups[frame.join(',')].push(index);
  });
  return Object.values(groups).filter((group) => group.length > 1);
};
