/*
 * Reads the frame as one number in base 256: correct up to six values, then the last ones are rounded off.
 * Caught by: hidden/lost-ends
 */
var duplicateFrames = function (frames) {
  var groups = new Map();
  frames.forEach(function (frame, index) {
    var key = 0;
    for (var i = 0; i < frame.length; i++) key = key * 256 + frame[i];
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(index);
  });
  return Array.from(groups.values()).filter(function (group) {
    return group.length > 1;
  });
};
