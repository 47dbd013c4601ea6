/*
 * Counts the letters that one word has and the other has not, wherever they stand.
 * Caught by: sample
 */
var minDistance = function (word1, word2) {
  const counts = new Map();
  for (const c of word1) counts.set(c, (counts.get(c) ?? 0) + 1);
  for (const c of word2) counts.set(c, (counts.get(c) ?? 0) - 1);
  let more = 0;
  let less = 0;
  for (const n of counts.values()) n > 0 ? (more += n) : (less -= n);
  return Math.max(more, less);
};
