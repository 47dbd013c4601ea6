/*
 * Serializes a frame recursively and copies the rest of it for each value.
 * Caught by: growth
 */
const write = (frame) => (frame.length === 0 ? '' : `${frame[0]},${write(frame.slice(1))}`);

const duplicateFrames = (frames) => {
  const groups = new Map();
  frames.forEach((frame, index) => {
    const key = write(frame);
    if (groups.has(key)) groups.get(key).push(index);
    else groups.set(key, [index]);
  });
  return [...groups.values()].filter((group) => group.length > 1);
};
