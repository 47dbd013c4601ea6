/*
 * Compares every p-value with q.
 * Caught by: hidden
 */
const discoveries = (pValues, q) => [...pValues.keys()].filter((i) => pValues[i] <= q);
