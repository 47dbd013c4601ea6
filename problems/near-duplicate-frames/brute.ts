/** Writes every hash as 64 zeros and ones, and compares all pairs position by position. */
export function nearDuplicates(hashes: string[], radius: number): [number, number][] {
  const bits = hashes.map((hash) => BigInt(`0x${hash}`).toString(2).padStart(64, '0'));
  return bits.flatMap((b, j) =>
    bits.slice(0, j).flatMap((a, i): [number, number][] => {
      const differing = [...a].filter((bit, at) => bit !== b[at]).length;
      return differing <= radius ? [[i, j]] : [];
    }),
  );
}
