import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './options.mjs';

/**
 * One measurement in a process of its own, so that each starts with a cold compiler and its peak
 * memory is its own.
 *
 * @typedef {{runs: number, seconds: number, cpuSeconds: number, peakMegabytes: number, [key: string]: unknown}} Measurement
 * @param {string} script name in bench/processes, without the ending
 * @param {Record<string, unknown>} request
 * @returns {Promise<Measurement>}
 */
export function measure(script, request) {
  return new Promise((done, fail) => {
    const child = spawn(
      process.execPath,
      [join(ROOT, 'bench', 'processes', `${script}.mjs`), JSON.stringify(request)],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let text = '';
    child.stdout.on('data', (part) => {
      text += part;
    });
    child.on('error', fail);
    child.on('close', (code) => {
      if (code !== 0) fail(new Error(`bench/processes/${script}.mjs ended with ${code}`));
      else done(JSON.parse(text));
    });
  });
}
