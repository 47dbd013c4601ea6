/** For each frame, searches all frames for identical ones; a group belongs to its first frame. */
export function duplicateFrames(frames: number[][]): number[][] {
  return frames
    .map((frame) => {
      const like = frames.map((other) => other.every((value, at) => value === frame[at]));
      return [...frames.keys()].filter((index) => like[index]);
    })
    .filter((group, index) => group.length > 1 && group[0] === index);
}
