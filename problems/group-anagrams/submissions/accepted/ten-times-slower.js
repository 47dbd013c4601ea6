// The right idea with a constant factor of ten or more: scans the title once for each letter.
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'.split('');

function groupAnagrams(strs) {
  const groups = {};
  strs.forEach((title) => {
    const counts = ALPHABET.map((letter) => title.split(letter).length - 1);
    const key = JSON.stringify(counts);
    groups[key] = groups[key] || [];
    groups[key].push(title);
  });
  return Object.keys(groups).map((key) => groups[key]);
}
