/** The six steps on a list of tokens, each step as a list of its own. */
export function sample(
  logits: number[],
  temperature: number,
  topK: number,
  topP: number,
  u: number,
): number {
  if (temperature === 0) return logits.indexOf(Math.max(...logits));
  const scaled = logits.map((logit, index) => ({ index, z: logit / temperature, logit }));
  // How many tokens come before one, by its logit and then by its index.
  const rank = (token: { index: number; logit: number }) =>
    scaled.filter(
      ({ index, logit }) => logit > token.logit || (logit === token.logit && index < token.index),
    ).length;
  const top = scaled.filter((token) => rank(token) < topK);
  const tokens = top.map((token) => ({
    ...token,
    p: 1 / top.reduce((sum, other) => sum + Math.exp(other.z - token.z), 0),
  }));
  const total = (list: { p: number }[]) => list.reduce((sum, { p }) => sum + p, 0);
  // A token is kept if those before it have not reached topP.
  const kept = tokens.filter(
    (token) => total(tokens.filter((other) => rank(other) < rank(token))) < topP,
  );
  const chosen = kept.find((_, i) => total(kept.slice(0, i + 1)) / total(kept) > u);
  return chosen!.index;
}
