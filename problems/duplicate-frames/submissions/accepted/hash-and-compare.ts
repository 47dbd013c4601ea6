// A weak hash on purpose (the sum), but every frame is compared with the groups that share it. Default export.
const same = (a: number[], b: number[]): boolean => a.every((value, at) => value === b[at]);

const duplicateFrames = (frames: number[][]): number[][] => {
  const buckets: { [hash: string]: number[][] } = {};
  frames.forEach((frame, index) => {
    const sum = frame.reduce((total, value, at) => total + value * (at + 1), 0);
    // The first and last values spread the frames further.
    const hash = `${sum}/${frame[0]}/${frame[frame.length - 1]}`;
    const groups = (buckets[hash] ??= []);
    const group = groups.find(([first]) => same(frames[first!]!, frame));
    if (group) group.push(index);
    else groups.push([index]);
  });
  return Object.values(buckets)
    .flat()
    .filter((group) => group.length > 1);
};

export default duplicateFrames;
