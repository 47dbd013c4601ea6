// The way it is written with a library: split, multiply, transpose, softmax, concatenate.
type Matrix = number[][];
const transpose = (a: Matrix): Matrix => a[0].map((_, j) => a.map((row) => row[j]));
const dot = (a: number[], b: number[]) => a.reduce((sum, x, i) => sum + x * b[i], 0);
const multiply = (a: Matrix, b: Matrix): Matrix => {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
};
const softmax = (row: number[]) => {
  const max = row.reduce((a, b) => Math.max(a, b));
  const exps = row.map((x) => Math.exp(x - max));
  const total = exps.reduce((a, b) => a + b);
  return exps.map((x) => x / total);
};
const head = (a: Matrix, h: number, heads: number) => {
  const width = a[0].length / heads;
  return a.map((row) => row.slice(h * width, (h + 1) * width));
};

function attention(q: Matrix, k: Matrix, v: Matrix, heads: number, causal: boolean): Matrix {
  const outputs = Array.from({ length: heads }, (_, h) => {
    const [qh, kh, vh] = [q, k, v].map((a) => head(a, h, heads));
    const scores = multiply(qh, transpose(kh)).map((row, i) =>
      row.map((s, j) => (causal && j > i ? -1e30 : s / Math.sqrt(qh[0].length))),
    );
    return multiply(scores.map(softmax), vh);
  });
  return q.map((_, i) => outputs.flatMap((output) => output[i]));
}
