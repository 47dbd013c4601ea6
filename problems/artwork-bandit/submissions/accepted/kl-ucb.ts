// KL-UCB: the highest click rate that what was seen does not rule out, found by halving an interval.
class ArtworkBandit {
  shown: { times: number; clicks: number }[];
  rounds = 0;

  constructor(arms: number) {
    this.shown = Array.from({ length: arms }, () => ({ times: 0, clicks: 0 }));
  }

  choose(): number {
    const never = this.shown.findIndex(({ times }) => times === 0);
    if (never >= 0) return never;
    const bounds = this.shown.map(({ times, clicks }) =>
      upperBound(clicks / times, Math.log(this.rounds) / times),
    );
    return bounds.indexOf(Math.max(...bounds));
  }

  reward(arm: number, clicked: boolean): void {
    this.rounds++;
    this.shown[arm]!.times++;
    if (clicked) this.shown[arm]!.clicks++;
  }
}

function upperBound(mean: number, allowed: number): number {
  let [low, high] = [mean, 1];
  for (let i = 0; i < 16; i++) {
    const middle = (low + high) / 2;
    if (divergence(mean, middle) > allowed) high = middle;
    else low = middle;
  }
  return low;
}

function divergence(p: number, q: number): number {
  const part = (a: number, b: number) => (a === 0 ? 0 : a * Math.log(a / b));
  return part(p, q) + part(1 - p, 1 - q);
}
