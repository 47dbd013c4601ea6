# Hashes that differ in exactly so many bits are left out.
# Caught by: sample
class Solution:
    def nearDuplicates(self, hashes: List[str], radius: int) -> List[Tuple[int, int]]:
        numbers = [int(text, 16) for text in hashes]
        width = 64 // 4
        found = set()
        for band in range(4):
            groups = defaultdict(list)
            for i, number in enumerate(numbers):
                groups[number >> width * band & (1 << width) - 1].append(i)
            for group in groups.values():
                for i, j in combinations(group, 2):
                    if (numbers[i] ^ numbers[j]).bit_count() < radius:
                        found.add((i, j))
        return list(found)
