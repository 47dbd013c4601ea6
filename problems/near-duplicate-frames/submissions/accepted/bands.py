# Four bands of 16 bits: hashes that differ in at most three bits agree in one of them.
class Solution:
    def nearDuplicates(self, hashes: List[str], radius: int) -> List[Tuple[int, int]]:
        numbers = [int(text, 16) for text in hashes]
        found = set()
        for band in range(4):
            groups = defaultdict(list)
            for i, number in enumerate(numbers):
                groups[number >> 16 * band & 0xFFFF].append(i)
            for group in groups.values():
                for i, j in combinations(group, 2):
                    if (numbers[i] ^ numbers[j]).bit_count() <= radius:
                        found.add((i, j))
        return list(found)
