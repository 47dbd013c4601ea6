// Sorts the indices by frame, so that duplicates become neighbors; exported the CommonJS way.
function compareFrames(a, b) {
  for (let i = 0; i < a.length; i++) {
    if (a[i] !== b[i]) return a[i] - b[i];
  }
  return 0;
}

function duplicateFrames(frames) {
  const order = frames.map((_, index) => index);
  order.sort((a, b) => compareFrames(frames[a], frames[b]));
  const groups = [];
  let start = 0;
  for (let end = 1; end <= order.length; end++) {
    if (end < order.length && compareFrames(frames[order[start]], frames[order[end]]) === 0) {
      continue;
    }
    if (end - start > 1) groups.push(order.slice(start, end));
    start = end;
  }
  return groups;
}

module.exports = { duplicateFrames };
