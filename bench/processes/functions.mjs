/** Nanoseconds a call of the model's own functions beside the engine's built-in ones. */
import {
  Draws,
  exp,
  log,
  logistic,
  normalCdf,
  normalCdfFast,
  normalQuantile,
  tanh,
} from '@interregnum/model';

const COUNT = 4096;
const ROUNDS = 200;
const REPETITIONS = 9;
const draws = new Draws();
draws.start(1, 0);

/** [name, function, low, high]: arguments spread evenly over low..high in a shuffled order. */
const FUNCTIONS = [
  ['loop alone', (x) => x, 0, 1],
  ['Math.exp', (x) => Math.exp(x), -5, 5],
  ['exp', exp, -5, 5],
  ['Math.log', (x) => Math.log(x), 0.01, 20],
  ['log', log, 0.01, 20],
  ['1 / (1 + Math.exp(-x))', (x) => 1 / (1 + Math.exp(-x)), -6, 6],
  ['logistic', logistic, -6, 6],
  ['Math.tanh', (x) => Math.tanh(x), -3, 3],
  ['tanh', tanh, -3, 3],
  ['normalCdf', normalCdf, -5, 5],
  ['normalCdfFast', normalCdfFast, -5, 5],
  ['normalQuantile', normalQuantile, 0.000001, 0.999999],
  ['Math.random', () => Math.random(), 0, 1],
  ['Draws.uniform', (x) => draws.uniform((x * 260) | 0, 7, 3), 0, 1],
  ['Draws.normal', (x) => draws.normal((x * 260) | 0, 7, 3), 0, 1],
];

const result = {};
for (const [name, f, low, high] of FUNCTIONS) {
  const x = new Float64Array(COUNT);
  for (let i = 0; i < COUNT; i++)
    x[i] = low + (high - low) * ((Math.imul(i, 2654435761) >>> 0) / 4294967296);
  // A fresh loop for each, and fresh source text, so that no call site sees two functions.
  const loop = new Function(
    'f',
    'x',
    'rounds',
    `/* ${name.replaceAll('/', ' ')} */ let sum = 0;
     for (let k = 0; k < rounds; k++) for (let i = 0; i < x.length; i++) sum += f(x[i]);
     return sum;`,
  );
  loop(f, x, ROUNDS);
  let best = Infinity;
  for (let k = 0; k < REPETITIONS; k++) {
    const start = process.hrtime.bigint();
    loop(f, x, ROUNDS);
    best = Math.min(best, Number(process.hrtime.bigint() - start) / (COUNT * ROUNDS));
  }
  result[name] = best;
}
process.stdout.write(JSON.stringify(result));
