# Every hash is compared with every other one.
# Caught by: growth
class Solution:
    def nearDuplicates(self, hashes: List[str], radius: int) -> List[List[int]]:
        numbers = [int(text, 16) for text in hashes]
        return [
            [i, j]
            for i, j in combinations(range(len(numbers)), 2)
            if (numbers[i] ^ numbers[j]).bit_count() <= radius
        ]
