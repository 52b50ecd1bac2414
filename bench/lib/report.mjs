/** @param {number} value */
function figure(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** @param {{min: number, median: number, max: number}} s */
function range(s) {
  return `${figure(s.median)} (${figure(s.min)} to ${figure(s.max)})`;
}

/** @param {string[][]} rows first row is the header; first column left, others right aligned */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k])))
        .join('  '),
    )
    .join('\n');
}

function comparison(ratios) {
  return [
    `One core: the engine plays ${range(ratios.runsPerCpuSecond)} times the prototype's runs a processor-second,`,
    `${range(ratios.runsPerSecond)} times its runs a second of wall time, in ${range(ratios.peakMegabytes)} times its memory;`,
    `a day of a region that is still held costs ${range(ratios.nanosecondsPerHeldRegionDay)} times the prototype's.`,
    '',
  ];
}

function sides(result) {
  return [
    table([
      ['', 'cores', 'runs/s', 'runs/processor-s', 'ns/held region-day', 'peak MB', 'fell'],
      ...Object.entries(result.sides).map(([name, s]) => [
        name,
        String(s.workers),
        range(s.runsPerSecond),
        range(s.runsPerCpuSecond),
        s.nanosecondsPerHeldRegionDay === null ? '-' : range(s.nanosecondsPerHeldRegionDay),
        range(s.peakMegabytes),
        s.shareFallen === null ? '-' : s.shareFallen.toFixed(3),
      ]),
    ]),
    `Median (least to greatest). ${result.runs} runs a repetition (ensemble: ${4 * result.runs}), ${result.repetitions} repetitions in turn, Node ${result.node}.`,
    '',
  ];
}

function mechanisms({ shipped, flipped }) {
  const percent = (value) => `${value >= 0 ? '+' : ''}${(100 * value).toFixed(0)} %`;
  const rest = (m) => [
    figure(m.microsecondsPerRun),
    figure(m.nanosecondsPerHeldRegionDay),
    percent(m.nanosecondsPerHeldRegionDay / shipped.nanosecondsPerHeldRegionDay - 1),
    m.shareFallen.toFixed(3),
  ];
  return [
    'One switch turned over at a time (a switch changes how long regions hold, so read the change by region-day):',
    table([
      ['switch', 'now', 'us/run', 'ns/held region-day', 'change', 'fell'],
      ['(as shipped)', '', ...rest(shipped)],
      ...flipped.map((m) => [m.name, m.shippedOn ? 'off' : 'on', ...rest(m)]),
    ]),
    '',
  ];
}

/** Plain text for a terminal. */
export function report(result) {
  return [
    ...(result.ratios === null ? [] : comparison(result.ratios)),
    ...sides(result),
    ...(result.mechanisms === null ? [] : mechanisms(result.mechanisms)),
    table([
      ['function', 'ns/call'],
      ...Object.entries(result.functions).map(([name, ns]) => [name, figure(ns)]),
    ]),
    '',
  ].join('\n');
}
