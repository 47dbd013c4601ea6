# Each number has a rank; a binary indexed tree counts the ranks in the window.
def median_sliding_window(nums, k):
    ranks = {pair: rank for rank, pair in enumerate(sorted((num, i) for i, num in enumerate(nums)))}
    values = sorted(nums)
    size = len(nums)
    tree = [0] * (size + 1)

    def add(rank, one):
        at = rank + 1
        while at <= size:
            tree[at] += one
            at += at & -at

    def nth(n):
        at, step = 0, 1 << size.bit_length()
        while step:
            if at + step <= size and tree[at + step] < n:
                at += step
                n -= tree[at]
            step >>= 1
        return values[at]

    medians = []
    for i, num in enumerate(nums):
        add(ranks[num, i], 1)
        if i >= k:
            add(ranks[nums[i - k], i - k], -1)
        if i >= k - 1:
            medians.append((nth((k + 1) // 2) + nth(k // 2 + 1)) / 2)
    return medians
