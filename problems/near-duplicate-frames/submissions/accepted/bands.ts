// Four maps, one for each band; pairs are collected in a set of strings, and bits are counted on BigInts.
function nearDuplicates(hashes: string[], radius: number): [number, number][] {
  const values = hashes.map((hash) => BigInt('0x' + hash));
  const maps: Map<string, number[]>[] = [new Map(), new Map(), new Map(), new Map()];
  const found = new Set<string>();
  hashes.forEach((hash, j) => {
    maps.forEach((map, band) => {
      const key = hash.substring(4 * band, 4 * band + 4);
      const others = map.get(key) ?? [];
      for (const i of others) {
        let differing = 0;
        for (let x = values[i] ^ values[j]; x > 0n; x &= x - 1n) differing++;
        if (differing <= radius) found.add(`${i},${j}`);
      }
      map.set(key, [...others, j]);
    });
  });
  return [...found].map((pair) => pair.split(',').map(Number) as [number, number]);
}
