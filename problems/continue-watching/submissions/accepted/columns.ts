// Hostile to caches: each field of the reports has an array of its own, and the reports are scattered over it.
class ContinueWatching {
  private numbers = new Map<string, Map<string, number>>();
  private titles: string[] = [];
  private devices: string[] = [];
  private positions = new Float64Array(1 << 15);
  private ats = new Float64Array(1 << 15);

  private place(n: number): number {
    return Math.imul(n, 12_345_677) & ((1 << 15) - 1);
  }

  update({ profile, title, device, position, at }: any): void {
    const numbers = this.numbers.get(profile) ?? new Map<string, number>();
    this.numbers.set(profile, numbers);
    let n = numbers.get(title);
    if (n === undefined) {
      n = this.titles.push(title) - 1;
      numbers.set(title, n);
    } else {
      const known = this.ats[this.place(n)];
      if (at < known || (at === known && device <= this.devices[n])) return;
    }
    this.devices[n] = device;
    this.ats[this.place(n)] = at;
    this.positions[this.place(n)] = position;
  }

  row(profile: string, limit: number) {
    const numbers = [...(this.numbers.get(profile)?.values() ?? [])];
    const at = (n: number) => this.ats[this.place(n)];
    const position = (n: number) => this.positions[this.place(n)];
    return numbers
      .filter((n) => position(n) !== 1)
      .sort((a, b) => at(b) - at(a))
      .slice(0, limit)
      .map((n) => ({ title: this.titles[n], position: position(n) }));
  }
}
