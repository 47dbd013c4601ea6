// A tournament over all titles ever played: each node knows the better one of its halves. No heap, nothing outdated.
class TrendingHour {
  constructor() {
    this.ids = new Map();
    this.titles = [];
    this.counts = [];
    this.size = 1;
    this.winners = [-1, -1];
    this.plays = [];
    this.gone = 0;
  }

  better(a, b) {
    if (a < 0 || this.counts[a] === 0) return b;
    if (b < 0 || this.counts[b] === 0) return a;
    if (this.counts[a] !== this.counts[b]) return this.counts[a] > this.counts[b] ? a : b;
    return this.titles[a] < this.titles[b] ? a : b;
  }

  update(id) {
    for (let node = (this.size + id) >> 1; node > 0; node >>= 1) {
      this.winners[node] = this.better(this.winners[2 * node], this.winners[2 * node + 1]);
    }
  }

  enter(title) {
    const id = this.titles.length;
    this.ids.set(title, id);
    this.titles.push(title);
    this.counts.push(0);
    if (id === this.size) {
      this.size *= 2;
      this.winners = new Array(2 * this.size).fill(-1);
      for (let i = 0; i <= id; i++) this.winners[this.size + i] = i;
      for (let node = this.size - 1; node > 0; node--) {
        this.winners[node] = this.better(this.winners[2 * node], this.winners[2 * node + 1]);
      }
    }
    this.winners[this.size + id] = id;
    return id;
  }

  play(title, at) {
    const id = this.ids.has(title) ? this.ids.get(title) : this.enter(title);
    this.plays.push([id, at]);
    this.counts[id]++;
    this.update(id);
  }

  top(k, now) {
    while (this.gone < this.plays.length && this.plays[this.gone][1] <= now - 3600) {
      const [id] = this.plays[this.gone++];
      this.counts[id]--;
      this.update(id);
    }
    const taken = [];
    while (taken.length < k) {
      const id = this.winners[1];
      if (id < 0 || this.counts[id] === 0) break;
      taken.push([id, this.counts[id]]);
      this.counts[id] = 0;
      this.update(id);
    }
    for (const [id, count] of taken) {
      this.counts[id] = count;
      this.update(id);
    }
    return taken.map(([id]) => this.titles[id]);
  }
}
module.exports = { TrendingHour };
