/*
 * Counts the letters that occur in only one of the words, regardless of position.
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
