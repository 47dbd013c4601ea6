// One map of reports keyed by JSON, and for each profile the set of its keys; a library heap selects the row.
export class ContinueWatching {
  #reports = new Map<string, any>();
  #keys = new Map<string, Set<string>>();

  update(event: any): void {
    const key = JSON.stringify([event.profile, event.title]);
    const rank = (report: any) => [String(report.at).padStart(10, '0'), report.device].join('/');
    const known = this.#reports.get(key);
    if (known && rank(known) >= rank(event)) return;
    this.#reports.set(key, { ...event });
    if (!this.#keys.has(event.profile)) this.#keys.set(event.profile, new Set());
    this.#keys.get(event.profile)!.add(key);
  }

  row(profile: string, limit: number) {
    const queue = new MaxPriorityQueue((report: any) => report.at);
    for (const key of this.#keys.get(profile) ?? []) {
      const report = this.#reports.get(key);
      if (report.position < 1) queue.enqueue(report);
    }
    const row: { title: string; position: number }[] = [];
    while (row.length < limit && !queue.isEmpty()) {
      const { title, position } = queue.dequeue();
      row.push({ title, position });
    }
    return row;
  }
}
