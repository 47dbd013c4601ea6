/*
 * Returns the plain letters of the titles instead of the titles.
 * Caught by: sample
 */
const groupTitles = (titles) => {
  const bare = titles.map((title) =>
    title
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^\p{L}\p{Nd}]/gu, ''),
  );
  return Object.values(_.groupBy(bare, (text) => [...text].sort().join('')));
};
