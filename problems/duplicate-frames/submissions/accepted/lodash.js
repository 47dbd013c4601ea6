// Lodash without an import; one character for each value, and the groups and their members in reverse order.
const duplicateFrames = (frames) =>
  _.chain(frames)
    .map((frame, index) => ({ index, key: String.fromCharCode(...frame) }))
    .groupBy('key')
    .filter((group) => group.length > 1)
    .map((group) => _.map(group, 'index').reverse())
    .reverse()
    .value();
