/*
 * Adds each title in front of its group, which moves the whole group; and is slow by itself, so that it shows late.
 * Caught by: growth
 */
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'.split('');

function groupAnagrams(strs) {
  const groups = {};
  strs.forEach((title) => {
    const counts = ALPHABET.map((letter) => title.split(letter).length - 1);
    const key = JSON.stringify(counts);
    groups[key] = groups[key] || [];
    groups[key].unshift(title);
  });
  return Object.keys(groups).map((key) => groups[key]);
}
