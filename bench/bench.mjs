/**
 * npm run bench: the engine beside the prototype, what each mechanism costs, what each function costs.
 * See README.md in this folder.
 */
import { measure } from './lib/child.mjs';
import { readOptions, UsageError } from './lib/options.mjs';
import { report } from './lib/report.mjs';
import { spread } from './lib/statistics.mjs';

const runsPerSecond = (m) => m.runs / m.seconds;
const runsPerCpuSecond = (m) => m.runs / m.cpuSeconds;
/** Processor time by what there was to simulate; null where the process does not count it. */
const nanosecondsPerRegionDay = (m) =>
  m.heldRegionDaysPerRun === undefined
    ? null
    : (m.cpuSeconds * 1e9) / (m.runs * m.heldRegionDaysPerRun);

/** @param {import('./lib/child.mjs').Measurement[]} measurements */
function summary(measurements) {
  const [first] = measurements;
  const counted = first.heldRegionDaysPerRun !== undefined;
  return {
    workers: first.workers ?? 1,
    runsPerSecond: spread(measurements.map(runsPerSecond)),
    runsPerCpuSecond: spread(measurements.map(runsPerCpuSecond)),
    nanosecondsPerHeldRegionDay: counted ? spread(measurements.map(nanosecondsPerRegionDay)) : null,
    peakMegabytes: spread(measurements.map((m) => m.peakMegabytes)),
    heldRegionDaysPerRun: first.heldRegionDaysPerRun ?? null,
    shareFallen: first.shareFallen ?? null,
  };
}

/** Several ways to play the same case, taken in turn: A B C A B C ... @param {Map<string, () => Promise<any>>} ways */
async function interleave(ways, repetitions, say) {
  const results = new Map([...ways.keys()].map((name) => [name, []]));
  for (let k = 0; k < repetitions; k++)
    for (const [name, play] of ways) {
      say(`${k + 1}/${repetitions} ${name}`);
      results.get(name).push(await play());
    }
  return results;
}

async function bench(options, say) {
  const { runs, repetitions } = options;
  const request = { case: options.case, runs };

  const ways = new Map([['engine', () => measure('engine', request)]]);
  if (options.prototype !== null) {
    const { prototype, prototypeCase } = options;
    ways.set('prototype', () => measure('prototype', { prototype, prototypeCase, runs }));
  }
  // More runs, so that threads are busy for longer than the last chunk takes.
  ways.set('ensemble', () => measure('ensemble', { ...request, runs: 4 * runs }));
  const compared = await interleave(ways, repetitions, say);
  const result = {
    runs,
    repetitions,
    node: process.version,
    sides: Object.fromEntries([...compared].map(([name, m]) => [name, summary(m)])),
    ratios: null,
    mechanisms: null,
    functions: null,
  };
  if (options.prototype !== null) {
    // Pairs that stood next to each other in time, so that a slow minute hits both.
    const ours = compared.get('engine');
    const theirs = compared.get('prototype');
    const ratio = (f) => spread(ours.map((m, k) => f(m) / f(theirs[k])));
    result.ratios = {
      runsPerSecond: ratio(runsPerSecond),
      runsPerCpuSecond: ratio(runsPerCpuSecond),
      nanosecondsPerHeldRegionDay: ratio(nanosecondsPerRegionDay),
      peakMegabytes: ratio((m) => m.peakMegabytes),
    };
  }

  if (options.mechanisms) {
    const { DEFAULT_SWITCHES, MECHANISMS } = await import('@interregnum/model');
    const flips = new Map([['shipped', () => measure('engine', request)]]);
    for (const flip of MECHANISMS)
      flips.set(flip, () => measure('engine', { ...request, flip: [flip] }));
    const flipped = await interleave(flips, Math.min(3, repetitions), say);
    const cost = (name) => {
      const measured = flipped.get(name);
      return {
        microsecondsPerRun: spread(measured.map((m) => 1e6 / runsPerCpuSecond(m))).median,
        nanosecondsPerHeldRegionDay: spread(measured.map(nanosecondsPerRegionDay)).median,
        shareFallen: measured[0].shareFallen,
      };
    };
    result.mechanisms = {
      shipped: cost('shipped'),
      flipped: MECHANISMS.map((name) => ({
        name,
        shippedOn: DEFAULT_SWITCHES[name],
        ...cost(name),
      })),
    };
  }
  say('functions');
  result.functions = await measure('functions', {});
  return result;
}

try {
  const options = readOptions(process.argv.slice(2), process.env);
  const say = (line) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
  };
  const result = await bench(options, say);
  say('');
  process.stdout.write(options.json ? `${JSON.stringify(result, null, 1)}\n` : report(result));
} catch (error) {
  process.stderr.write(`bench: ${error instanceof Error ? error.message : error}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
