// Logistic regression over named signs, for the models that `npm run train` makes.

/** Passes over the examples, and how far one of them moves a weight that it is the first to move. */
const PASSES = 4;
const RATE = 0.1;
/** Pull towards zero, so that rare signs weigh little. */
const DECAY = 0.01;
/** Least number of examples with a sign that is kept. */
const LEAST_EXAMPLES = 3;
const LEAST_WEIGHT = 0.02;

/**
 * Logistic regression by stochastic gradient descent with a rate of its own for each sign (AdaGrad: Duchi, Hazan and Singer 2011), the
 * weights averaged over the passes.
 *
 * @param {{ signs: readonly string[], right: boolean }[]} examples
 * @returns {[string, number][]} sign and weight, sorted by sign, the bias first
 */
export function train(examples) {
  const counts = new Map();
  for (const { signs } of examples) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= LEAST_EXAMPLES).map(([sign]) => sign).sort();
  const index = new Map(names.map((sign, i) => [sign, i]));
  const rows = examples.map(({ signs, right }) => ({ signs: signs.flatMap((sign) => index.get(sign) ?? []), y: right ? 1 : 0 }));
  const size = names.length + 1;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-8);
  const sums = new Float64Array(size);
  const step = (i, gradient) => {
    squares[i] += gradient * gradient;
    weights[i] -= RATE * gradient / Math.sqrt(squares[i]);
  };
  const shuffle = shuffler();
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { signs, y } of shuffle(rows)) {
      let sum = weights[size - 1];
      for (const i of signs) sum += weights[i];
      const error = 1 / (1 + Math.exp(-sum)) - y;
      for (const i of signs) step(i, error + DECAY * weights[i]);
      step(size - 1, error);
    }
    if (pass > 0) for (let i = 0; i < size; i++) sums[i] += weights[i] / (PASSES - 1);
  }
  return [['(bias)', sums[size - 1]], ...names.map((sign, i) => [sign, sums[i]])].filter(([, weight]) => Math.abs(weight) >= LEAST_WEIGHT);
}

/** Orders that look random and are always the same (a linear congruential generator). */
function shuffler() {
  let state = 1;
  const next = (below) => Math.floor((state = (state * 1103515245 + 12345) % 2147483648) / 2147483648 * below);
  return (rows) => {
    for (let i = rows.length - 1; i > 0; i--) {
      const j = next(i + 1);
      [rows[i], rows[j]] = [rows[j], rows[i]];
    }
    return rows;
  };
}

/**
 * The weights as the table that the extractor reads.
 *
 * @param {readonly string[]} head what the file's comment lines say
 * @param {[string, number][]} weights
 */
export const tableOf = (head, weights) => [...head.map((line) => `# ${line}`), 'sign\tweight', ...weights.map(([sign, weight]) => `${sign}\t${weight.toFixed(3)}`), ''].join('\n');
