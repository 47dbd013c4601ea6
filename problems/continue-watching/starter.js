export class ContinueWatching {
  /**
   * Takes the next report, which may be late or have come before.
   *
   * @param {{ profile: string, title: string, device: string, position: number, at: number }} event
   * @returns {void}
   */
  update(event) {}

  /**
   * The profile's unfinished titles, the latest first, at most `limit` of them.
   *
   * @param {string} profile
   * @param {number} limit
   * @returns {{ title: string, position: number }[]}
   */
  row(profile, limit) {
    return [];
  }
}
