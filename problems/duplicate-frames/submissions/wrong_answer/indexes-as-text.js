/*
 * Takes the indices from `for … in`, which are strings.
 * Caught by: sample
 */
var duplicateFrames = function (frames) {
  const groups = {};
  for (const index in frames) {
    const key = frames[index].join(' ');
    groups[key] = groups[key] || [];
    groups[key].push(index);
  }
  return Object.values(groups).filter((group) => group.length > 1);
};
