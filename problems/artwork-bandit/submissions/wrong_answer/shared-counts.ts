/*
 * Keeps its counts outside the class: all instances share them, and what is best in one world is shown in all.
 * Caught by: hidden/opposite-worlds
 */
let times: number[] = [];
let clicks: number[] = [];

export class ArtworkBandit {
  constructor(arms: number) {
    times = new Array<number>(arms).fill(0);
    clicks = new Array<number>(arms).fill(0);
  }

  choose(): number {
    const never = times.indexOf(0);
    if (never >= 0) return never;
    const rounds = times.reduce((a, b) => a + b);
    const bounds = times.map((n, arm) => clicks[arm]! / n + Math.sqrt((2 * Math.log(rounds)) / n));
    return bounds.indexOf(Math.max(...bounds));
  }

  reward(arm: number, clicked: boolean): void {
    times[arm]!++;
    if (clicked) clicks[arm]!++;
  }
}
