// Reduces into a Map and tells the console about every title, as people do while they debug.
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
