// Exact: each rating is an integer multiple of 2^-80, which holds every digit that can matter.
const UNIT_BITS = 80n;

function toUnits(rating: number): bigint {
  const whole = Math.floor(rating);
  return (BigInt(whole) << UNIT_BITS) + BigInt(Math.floor((rating - whole) * 2 ** 80));
}

export default class RatingWindow {
  #times: number[] = [];
  #units: bigint[] = [];
  #head = 0;
  #sum = 0n;

  constructor(readonly seconds: number) {}

  add(timestamp: number, rating: number): void {
    const units = toUnits(rating);
    this.#times.push(timestamp);
    this.#units.push(units);
    this.#sum += units;
  }

  average(now: number): number {
    while (this.#head < this.#times.length && this.#times[this.#head]! <= now - this.seconds) {
      this.#sum -= this.#units[this.#head++]!;
    }
    const count = this.#times.length - this.#head;
    if (count === 0) return Number.NaN;
    return Number(this.#sum) / 2 ** 80 / count;
  }
}
