// All 26 counts packed into one BigInt, seven bits each: a title has at most 100 letters, so none overflows.
// Correct only within the constraints.
const PLACE = Array.from({ length: 26 }, (_, letter) => 1n << BigInt(7 * letter));

const groupAnagrams = (strs: string[]): string[][] => {
  const groups = new Map<string, string[]>();
  for (const title of strs) {
    let packed = 0n;
    for (const letter of title) packed += PLACE[letter.charCodeAt(0) - 97]!;
    const key = packed.toString(32);
    if (groups.has(key)) groups.get(key)!.push(title);
    else groups.set(key, [title]);
  }
  return [...groups.values()];
};
