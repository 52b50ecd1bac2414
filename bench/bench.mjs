/**
 * npm run bench: the engine beside the prototype, what each mechanism costs, what each function costs.
 * See README.md in this folder.
 */
import { measure } from './lib/child.mjs';
import { readOptions, UsageError } from './lib/options.mjs';
import { report } from './lib/report.mjs';
import { spread } from './lib/statistics.mjs';

/** @param {import('./lib/child.mjs').Measurement[]} measurements */
function summary(measurements) {
  const [first] = measurements;
  return {
    runsPerSecond: spread(measurements.map((m) => m.runs / m.seconds)),
    runsPerCpuSecond: spread(measurements.map((m) => m.runs / m.cpuSeconds)),
    peakMegabytes: spread(measurements.map((m) => m.peakMegabytes)),
    shareFallen: first.fallen === undefined ? null : first.fallen / first.runs,
    regions: first.regions,
    daysPerRun: first.daysPerRun ?? first.horizonDays,
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
  ways.set('ensemble', () => measure('ensemble', request));
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
      runsPerSecond: ratio((m) => m.runs / m.seconds),
      runsPerCpuSecond: ratio((m) => m.runs / m.cpuSeconds),
      peakMegabytes: ratio((m) => m.peakMegabytes),
    };
  }

  if (options.mechanisms) {
    const { DEFAULT_SWITCHES, MECHANISMS } = await import('@interregnum/model');
    const flips = new Map([['shipped', () => measure('engine', request)]]);
    for (const flip of MECHANISMS)
      flips.set(flip, () => measure('engine', { ...request, flip: [flip] }));
    const flipped = await interleave(flips, Math.min(3, repetitions), say);
    const microseconds = (name) =>
      spread(flipped.get(name).map((m) => (m.cpuSeconds / m.runs) * 1e6)).median;
    const shipped = microseconds('shipped');
    result.mechanisms = {
      shippedMicrosecondsPerRun: shipped,
      switched: MECHANISMS.map((name) => ({
        name,
        shippedOn: DEFAULT_SWITCHES[name],
        microsecondsPerRun: microseconds(name),
        shareOfShipped: microseconds(name) / shipped,
        shareFallen: flipped.get(name)[0].fallen / runs,
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
