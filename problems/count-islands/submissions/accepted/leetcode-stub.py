# LeetCode's stub; recursion over all cells of an island.
class Solution:
    def numIslands(self, grid: List[List[str]]) -> int:
        rows, columns = len(grid), len(grid[0])

        def sink(row, column):
            if not (0 <= row < rows and 0 <= column < columns) or grid[row][column] != '1':
                return
            grid[row][column] = '0'
            sink(row + 1, column)
            sink(row - 1, column)
            sink(row, column + 1)
            sink(row, column - 1)

        count = 0
        for row in range(rows):
            for column in range(columns):
                if grid[row][column] == '1':
                    count += 1
                    sink(row, column)
        return count
