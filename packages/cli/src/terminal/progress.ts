/**
 * How far the work is, on stderr: a bar with the time left on a terminal, an occasional plain line
 * elsewhere (logs, pipes).
 */
import { duration, thousands } from '@interregnum/words';
import { SingleBar } from 'cli-progress';
import type { Host } from './host.ts';

export interface Progress {
  /** @param done units finished, those of an earlier attempt included */
  readonly update: (done: number, secondsLeft: number | null) => void;
  readonly stop: () => void;
}

const left = (seconds: number | null): string =>
  seconds === null ? '' : `, about ${duration(seconds)} left`;

function bar(host: Host, total: number, unit: string): Progress {
  const drawn = new SingleBar({
    format: `{bar} {done} of ${thousands(total)} ${unit}{left}`,
    barsize: Math.max(10, Math.min(30, host.columns - 50)),
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  drawn.start(total, 0, { done: '0', left: '' });
  return {
    update: (done, seconds) => drawn.update(done, { done: thousands(done), left: left(seconds) }),
    stop: () => drawn.stop(),
  };
}

const PLAIN_EVERY_MS = 5_000;

function lines(host: Host, total: number, unit: string): Progress {
  let said = performance.now();
  return {
    update: (done, seconds) => {
      const now = performance.now();
      if (now - said < PLAIN_EVERY_MS || done >= total) return;
      said = now;
      host.say(`${thousands(done)} of ${thousands(total)} ${unit}${left(seconds)}`);
    },
    stop: () => {},
  };
}

/** @param unit what is counted, plural */
export function showProgress(host: Host, total: number, unit = 'runs'): Progress {
  return host.redraws ? bar(host, total, unit) : lines(host, total, unit);
}
