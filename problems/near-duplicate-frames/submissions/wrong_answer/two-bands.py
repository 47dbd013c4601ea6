# With two bands, two bits can spoil both.
# Caught by: hidden
class Solution:
    def nearDuplicates(self, hashes: List[str], radius: int) -> List[Tuple[int, int]]:
        numbers = [int(text, 16) for text in hashes]
        width = 64 // 2
        found = set()
        for band in range(2):
            groups = defaultdict(list)
            for i, number in enumerate(numbers):
                groups[number >> width * band & (1 << width) - 1].append(i)
            for group in groups.values():
                for i, j in combinations(group, 2):
                    if (numbers[i] ^ numbers[j]).bit_count() <= radius:
                        found.add((i, j))
        return list(found)
