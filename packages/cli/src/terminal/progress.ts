/**
 * How far the runs are, on stderr: a bar with the time left on a terminal, an occasional plain line
 * elsewhere (logs, pipes).
 */
import { SingleBar } from 'cli-progress';
import type { Host } from './host.ts';

export interface Progress {
  /** @param done runs finished, those of an earlier attempt included */
  readonly update: (done: number) => void;
  readonly stop: () => void;
}

/** Seconds as `12 s`, `3 min 20 s` or `1 h 5 min`. */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** Seconds left at the pace since `startedMs`; null until there is a pace to speak of. */
function secondsLeft(done: number, first: number, total: number, elapsedMs: number): number | null {
  if (done <= first || elapsedMs < 200) return null;
  return (((total - done) / (done - first)) * elapsedMs) / 1000;
}

const left = (seconds: number | null): string =>
  seconds === null ? '' : `, about ${duration(seconds)} left`;

function bar(host: Host, total: number, first: number): Progress {
  const drawn = new SingleBar({
    format: '{bar} {value} of {total} runs{left}',
    barsize: Math.max(10, Math.min(30, host.columns - 50)),
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    hideCursor: true,
    clearOnComplete: true,
    gracefulExit: false,
  });
  const started = performance.now();
  drawn.start(total, first, { left: '' });
  return {
    update: (done) => {
      const seconds = secondsLeft(done, first, total, performance.now() - started);
      drawn.update(done, { left: left(seconds) });
    },
    stop: () => drawn.stop(),
  };
}

const PLAIN_EVERY_MS = 5_000;

function lines(host: Host, total: number, first: number): Progress {
  const started = performance.now();
  let said = started;
  return {
    update: (done) => {
      const now = performance.now();
      if (now - said < PLAIN_EVERY_MS || done >= total) return;
      said = now;
      host.say(`${done} of ${total} runs${left(secondsLeft(done, first, total, now - started))}`);
    },
    stop: () => {},
  };
}

/** @param first runs that were already done when this began */
export function showProgress(host: Host, total: number, first: number): Progress {
  return host.redraws ? bar(host, total, first) : lines(host, total, first);
}
