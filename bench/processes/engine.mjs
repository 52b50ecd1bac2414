/** The engine, single-threaded. Request: case, runs, flip (mechanisms whose switch is turned over). */
import { createEngine, DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { stopwatch } from '../lib/stopwatch.mjs';
import { loadWorld } from '../lib/world.mjs';

const request = JSON.parse(process.argv[2]);
const { world } = await loadWorld(request.case);
const switches = { ...DEFAULT_SWITCHES };
for (const mechanism of request.flip ?? []) switches[mechanism] = !switches[mechanism];

const engine = createEngine(world, SHIPPED, switches);
const { byName, length } = engine.layout;
const record = new Float64Array(length);
const measured = stopwatch(request.runs, (run) => engine.run(1, run, record));

// What was simulated, counted afterwards so that counting costs nothing above.
const collapse = byName.get('collapseDay').offset;
const falls = byName.get('fallDay');
let fallen = 0;
let heldRegionDays = 0;
for (let run = 0; run < request.runs; run++) {
  engine.run(1, run, record);
  if (record[collapse] >= 0) fallen++;
  for (let i = falls.offset; i < falls.offset + falls.length; i++)
    if (record[i] !== -2) heldRegionDays += record[i] < 0 ? world.horizonDays : record[i];
}
process.stdout.write(
  JSON.stringify({
    ...measured,
    shareFallen: fallen / request.runs,
    heldRegionDaysPerRun: heldRegionDays / request.runs,
  }),
);
