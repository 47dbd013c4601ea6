/*
 * Puts all frames that have a copy into one group.
 * Caught by: sample
 */
var duplicateFrames = function (frames) {
  const keys = frames.map(String);
  const times = new Map();
  for (const key of keys) times.set(key, (times.get(key) || 0) + 1);
  const group = [...keys.keys()].filter((index) => times.get(keys[index]) > 1);
  return group.length > 0 ? [group] : [];
};
