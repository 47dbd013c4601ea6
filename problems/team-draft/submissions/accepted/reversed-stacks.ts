// The lists reversed, so that the best title is popped.
function teamDraft(a: number[], b: number[], coins: boolean[], length: number) {
  const stacks = [[...a].reverse(), [...b].reverse()];
  const owner = new Map<number, string>();
  let turn = 0;
  while (owner.size < length && turn < 2 * coins.length) {
    const isFirst = turn % 2 === 0;
    const side = coins[turn >> 1] === isFirst ? 0 : 1;
    turn++;
    let title = stacks[side].pop();
    while (title !== undefined && owner.has(title)) title = stacks[side].pop();
    if (title !== undefined) owner.set(title, 'ab'[side]);
  }
  return { ranking: [...owner.keys()], teams: [...owner.values()] };
}
