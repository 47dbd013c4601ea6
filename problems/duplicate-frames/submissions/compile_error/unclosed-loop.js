// The loop is never closed.
var duplicateFrames = function (frames) {
  const groups = new Map();
  for (let i = 0; i < frames.length; i++) {
    const key = frames[i].join(',');
    groups.set(key, groups.get(key) || []);
    groups.get(key).push(i);
  return [...groups.values()].filter((group) => group.length > 1);
};
