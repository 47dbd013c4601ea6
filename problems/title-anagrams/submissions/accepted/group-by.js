// Functional: match all letters, and group by the sorted ones. CommonJS.
const lettersOf = (title) =>
  title
    .normalize('NFD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu) ?? [];

module.exports = {
  groupTitles: (titles) =>
    Object.values(_.groupBy(titles, (title) => lettersOf(title).sort().join('|'))),
};
