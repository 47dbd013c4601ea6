/*
 * Divides q by the number of tests: Bonferroni.
 * Caught by: sample
 */
const discoveries = (pValues, q) =>
  [...pValues.keys()].filter((i) => pValues[i] <= q / pValues.length);
