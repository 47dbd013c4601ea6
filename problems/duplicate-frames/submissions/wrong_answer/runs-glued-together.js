/*
 * Sorts, then marks every frame that equals a neighbor: two adjacent groups become one.
 * Caught by: sample
 */
function duplicateFrames(frames) {
  const rows = frames.map((frame, index) => ({ key: frame.join(','), index }));
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const groups = [];
  let group = [];
  rows.forEach(({ key, index }, i) => {
    if (rows[i - 1]?.key === key || rows[i + 1]?.key === key) {
      group.push(index);
    } else {
      if (group.length > 0) groups.push(group);
      group = [];
    }
  });
  if (group.length > 0) groups.push(group);
  return groups;
}
