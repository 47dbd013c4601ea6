/*
 * Takes characters by index: halves of letters beyond U+FFFF are not letters and are dropped.
 * Caught by: hidden
 */
var groupTitles = function (titles) {
  const groups = {};
  for (const title of titles) {
    const text = title.normalize('NFD').toLowerCase();
    const letters = [];
    for (let i = 0; i < text.length; i++) if (/[\p{L}\p{Nd}]/u.test(text[i])) letters.push(text[i]);
    const key = '=' + letters.sort().join('');
    (groups[key] = groups[key] || []).push(title);
  }
  return Object.values(groups);
};
