# All numbers are sorted for each question.
# Caught by: growth
class MedianFinder:

    def __init__(self):
        self.numbers = []

    def addNum(self, num: int) -> None:
        self.numbers.append(num)

    def findMedian(self) -> float:
        ordered = sorted(self.numbers)
        middle = len(ordered) // 2
        return (ordered[middle] + ordered[~middle]) / 2
