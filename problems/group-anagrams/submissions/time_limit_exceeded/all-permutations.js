/*
 * Tries all permutations of a title to find the smallest: eleven letters have 39,916,800 of them.
 * Caught by: hidden
 */
function smallestPermutation(title) {
  let smallest = title;
  const permute = (start, rest) => {
    if (rest.length === 0 && start.join('') < smallest) smallest = start.join('');
    rest.forEach((letter, i) => {
      permute(
        [...start, letter],
        rest.filter((_, at) => at !== i),
      );
    });
  };
  permute([], [...title]);
  return smallest;
}

function groupAnagrams(strs) {
  const groups = new Map();
  for (const title of strs) {
    const key = smallestPermutation(title);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(title);
  }
  return [...groups.values()];
}
