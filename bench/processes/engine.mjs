/** The engine, single-threaded. Request: case, runs, flip (mechanisms whose switch is turned over). */
import { createEngine, DEFAULT_SWITCHES, SHIPPED } from '@interregnum/model';
import { stopwatch } from '../lib/stopwatch.mjs';
import { worldOf } from '../lib/world.mjs';

const request = JSON.parse(process.argv[2]);
const world = await worldOf(request.case);
const switches = { ...DEFAULT_SWITCHES };
for (const mechanism of request.flip ?? []) switches[mechanism] = !switches[mechanism];

const engine = createEngine(world, SHIPPED, switches);
const record = new Float64Array(engine.layout.length);
const collapse = engine.layout.byName.get('collapseDay').offset;
const fell = new Uint8Array(request.runs);
const measured = stopwatch(request.runs, (run) => {
  engine.run(1, run, record);
  fell[run] = record[collapse] >= 0 ? 1 : 0;
});
process.stdout.write(
  JSON.stringify({
    ...measured,
    fallen: fell.reduce((sum, f) => sum + f, 0),
    regions: world.regionCount,
    horizonDays: world.horizonDays,
  }),
);
