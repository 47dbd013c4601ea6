/*
 * Lists pairs of a frame and its copy instead of groups.
 * Caught by: sample
 */
var duplicateFrames = function (frames) {
  const first = new Map();
  const pairs = [];
  frames.forEach((frame, index) => {
    const key = JSON.stringify(frame);
    if (first.has(key)) pairs.push([first.get(key), index]);
    else first.set(key, index);
  });
  return pairs;
};
