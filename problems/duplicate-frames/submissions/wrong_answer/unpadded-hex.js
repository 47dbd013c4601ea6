/*
 * Joins hexadecimal values without padding them to two digits.
 * Caught by: hidden/too-little-padding
 */
var duplicateFrames = function (frames) {
  const groups = {};
  frames.forEach((frame, index) => {
    const key = frame.map((value) => value.toString(16)).join('');
    (groups[key] ||= []).push(index);
  });
  return Object.values(groups).filter((group) => group.length > 1);
};
