/*
 * Keeps the keys in a list and searches it with indexOf: a linear search inside a built-in.
 * Caught by: growth
 */
var duplicateFrames = function (frames) {
  var keys = [];
  var groups = [];
  for (var i = 0; i < frames.length; i++) {
    var key = frames[i].join(',');
    var at = keys.indexOf(key);
    if (at === -1) {
      keys.push(key);
      groups.push([i]);
    } else {
      groups[at].push(i);
    }
  }
  return groups.filter(function (group) {
    return group.length > 1;
  });
};
