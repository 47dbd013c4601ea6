/** Gradient descent in place: what one step changes is computed before anything changes. */

export type Rating = [user: number, item: number, rating: number];

export function descend(
  ratings: Rating[],
  users: number[][],
  items: number[][],
  learningRate: number,
  l2: number,
  epochs: number,
): void {
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [u, i, rating] of ratings) {
      const user = users[u]!;
      const item = items[i]!;
      let error = rating;
      for (let f = 0; f < user.length; f++) error -= user[f]! * item[f]!;
      for (let f = 0; f < user.length; f++) {
        const before = user[f]!;
        user[f]! += learningRate * (error * item[f]! - l2 * before);
        item[f]! += learningRate * (error * before - l2 * item[f]!);
      }
    }
  }
}
