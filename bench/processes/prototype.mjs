/** The prototype, single-threaded, as its own run.js plays it. Request: prototype, prototypeCase, runs. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { stopwatch } from '../lib/stopwatch.mjs';

const request = JSON.parse(process.argv[2]);
const require = createRequire(join(request.prototype, 'model.js'));
const { loadCase } = require('./load.js');
const { simulate } = require('./model.js');
const { RNG } = require('./rng.js');
const parameters = require('./fitted.json').p;
const data = loadCase(request.prototypeCase);

const fell = new Uint8Array(request.runs);
const measured = stopwatch(request.runs, (run) => {
  const fallDays = simulate(data, parameters, new RNG(1000 + run));
  fell[run] = fallDays[data.cap] <= data.H ? 1 : 0;
});

// It stops a run when everything has fallen; counted afterwards, outside the measured time.
let days = 0;
const sample = Math.min(200, request.runs);
for (let run = 0; run < sample; run++)
  simulate(data, parameters, new RNG(1000 + run), {}, () => {
    days++;
  });
process.stdout.write(
  JSON.stringify({
    ...measured,
    fallen: fell.reduce((sum, f) => sum + f, 0),
    regions: data.N,
    horizonDays: data.H,
    daysPerRun: days / sample,
  }),
);
