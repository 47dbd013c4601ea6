/*
 * The histogram of a frame as its key: how often each value occurs, but not where.
 * Caught by: hidden/other-order
 */
var duplicateFrames = function (frames) {
  const groups = {};
  frames.forEach((frame, index) => {
    const histogram = new Array(256).fill(0);
    for (const value of frame) histogram[value]++;
    const key = histogram.join('#');
    (groups[key] ||= []).push(index);
  });
  return Object.values(groups).filter((group) => group.length > 1);
};
