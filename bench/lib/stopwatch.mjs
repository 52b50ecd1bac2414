/**
 * Wall and processor time of `count` calls after a warm-up, and the peak memory of the process.
 * Processor time is the fairer of the two on a machine that others use.
 *
 * @param {number} count
 * @param {(index: number) => void} play
 * @returns {import('./child.mjs').Measurement}
 */
export function stopwatch(count, play) {
  const warmUp = Math.min(200, count);
  for (let index = 0; index < warmUp; index++) play(index);
  const cpu = process.cpuUsage();
  const wall = process.hrtime.bigint();
  for (let index = 0; index < count; index++) play(index);
  const seconds = Number(process.hrtime.bigint() - wall) / 1e9;
  const used = process.cpuUsage(cpu);
  return {
    runs: count,
    seconds,
    cpuSeconds: (used.user + used.system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}
