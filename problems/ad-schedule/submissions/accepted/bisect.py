# The same with bisect.
def best_schedule(ads):
    ads = sorted(ads, key=lambda ad: ad[1])
    ends = [end for _, end, _ in ads]
    best = [0]
    for i, (start, _, price) in enumerate(ads):
        fits = bisect.bisect_right(ends, start, hi=i)
        best.append(max(best[-1], best[fits] + price))
    return best[-1]
