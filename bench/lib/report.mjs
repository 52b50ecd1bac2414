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

/** Plain text for a terminal: median (least to greatest) of the repetitions. */
export function report(result) {
  const parts = [];
  if (result.ratios !== null) {
    const { runsPerSecond, runsPerCpuSecond, peakMegabytes } = result.ratios;
    parts.push(
      `One core: the engine plays ${range(runsPerCpuSecond)} times the prototype's runs a processor-second,`,
      `${range(runsPerSecond)} times its runs a second of wall time, in ${range(peakMegabytes)} times its memory.`,
      '',
    );
  }
  parts.push(
    table([
      ['', 'runs/s', 'runs/processor-s', 'peak MB', 'days/run', 'fell'],
      ...Object.entries(result.sides).map(([name, s]) => [
        name,
        range(s.runsPerSecond),
        range(s.runsPerCpuSecond),
        range(s.peakMegabytes),
        figure(s.daysPerRun),
        s.shareFallen === null ? '-' : s.shareFallen.toFixed(3),
      ]),
    ]),
    `${result.runs} runs a repetition, ${result.repetitions} repetitions in turn, Node ${result.node}.`,
    '',
  );
  if (result.mechanisms !== null) {
    const { shippedMicrosecondsPerRun, switched } = result.mechanisms;
    parts.push(
      `A run as shipped: ${figure(shippedMicrosecondsPerRun)} microseconds. With one switch turned over:`,
      table([
        ['switch', 'now', 'microseconds/run', 'of shipped', 'fell'],
        ...switched.map((m) => [
          m.name,
          m.shippedOn ? 'off' : 'on',
          figure(m.microsecondsPerRun),
          `${(100 * m.shareOfShipped).toFixed(0)} %`,
          m.shareFallen.toFixed(3),
        ]),
      ]),
      '',
    );
  }
  parts.push(
    table([
      ['function', 'ns/call'],
      ...Object.entries(result.functions).map(([name, ns]) => [name, figure(ns)]),
    ]),
    '',
  );
  return parts.join('\n');
}
