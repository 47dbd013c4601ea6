// Reduces into a Map and logs every title to the console, as people do while debugging.
export const groupAnagrams = (strs: string[]): string[][] => {
  console.log('titles:', strs.length);
  const groups = strs.reduce((map, title, i) => {
    const key = title.split('').sort().join('');
    console.log(i, title, '=>', key);
    return (
      map
        .set(key, map.get(key) || [])
        .get(key)!
        .push(title),
      map
    );
  }, new Map<string, string[]>());
  console.log('groups:', groups.size);
  return [...groups.values()];
};
