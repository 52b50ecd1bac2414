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

const play = (run) => simulate(data, parameters, new RNG(1000 + run));
const measured = stopwatch(request.runs, play);

// What was simulated, counted afterwards so that counting costs nothing above.
let fallen = 0;
let heldRegionDays = 0;
for (let run = 0; run < request.runs; run++) {
  const fallDays = play(run);
  if (fallDays[data.cap] <= data.H) fallen++;
  for (let i = 0; i < data.N; i++)
    if (data.pre[i] === 0) heldRegionDays += Math.min(fallDays[i], data.H);
}
process.stdout.write(
  JSON.stringify({
    ...measured,
    shareFallen: fallen / request.runs,
    heldRegionDaysPerRun: heldRegionDays / request.runs,
  }),
);
