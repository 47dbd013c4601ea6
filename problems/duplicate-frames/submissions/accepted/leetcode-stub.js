// LeetCode's JavaScript stub: a plain object, and two hexadecimal digits for each value instead of a separator.
/**
 * @param {number[][]} frames
 * @return {number[][]}
 */
var duplicateFrames = function (frames) {
  var found = {};
  frames.forEach(function (frame, i) {
    var key = '';
    for (var j = 0; j < frame.length; j++) {
      key += (frame[j] < 16 ? '0' : '') + frame[j].toString(16);
    }
    (found[key] = found[key] || []).push(i);
  });
  return Object.keys(found)
    .map(function (key) {
      return found[key];
    })
    .filter(function (group) {
      return group.length >= 2;
    });
};
