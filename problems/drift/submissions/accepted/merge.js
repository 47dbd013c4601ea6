// Sorts both lists and walks along them with the edges.
function psi(expected, actual, bins) {
  const e = expected.slice().sort((a, b) => a - b);
  const a = actual.slice().sort((a, b) => a - b);
  let [sum, i, k] = [0, 0, 0];
  for (let j = 1; j <= bins; j++) {
    const edge = j === bins ? Infinity : e[Math.ceil((j * e.length) / bins) - 1];
    const [fromE, fromA] = [i, k];
    while (i < e.length && e[i] <= edge) i++;
    while (k < a.length && a[k] <= edge) k++;
    const inE = (i - fromE) / e.length || 1e-4;
    const inA = (k - fromA) / a.length || 1e-4;
    sum += (inA - inE) * Math.log(inA / inE);
  }
  return sum;
}
