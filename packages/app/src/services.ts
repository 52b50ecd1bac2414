/** What lives as long as the page: one store, one clock, one pool of workers, one answerer. */
import { type LivePool, livePool } from '@interregnum/ensemble/live';
import { createContext, useContext } from 'react';
import { Answerer } from './answers/answerer.ts';
import { Questioner } from './asking/questioner.ts';
import type { AskedStore } from './state/store.ts';
import { Timeline } from './timeline/timeline.ts';

export interface Services {
  /** Its worker is started at the first question. */
  readonly questioner: Questioner;
  readonly timeline: Timeline;
  /** Started at the first use, which the first screen makes when it is idle. */
  readonly answerer: () => Answerer;
  /** Plays the districts, which are another ensemble of the same case; its workers are its own. */
  readonly districtAnswerer: () => Answerer;
}

/** More workers than this are idle more often than they help. */
const MOST_WORKERS = 4;

function startPool(): LivePool {
  return livePool({
    workers: Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2),
    createWorker: () =>
      new Worker(new URL('./answers/live-worker.ts', import.meta.url), { type: 'module' }),
  });
}

export function createServices(store: AskedStore): Services {
  let answerer: Answerer | null = null;
  let districtAnswerer: Answerer | null = null;
  return {
    questioner: new Questioner(async (onMessage) =>
      (await import('./asking/start-asker.ts')).startAsker(onMessage),
    ),
    answerer: () => {
      answerer ??= new Answerer(startPool());
      return answerer;
    },
    districtAnswerer: () => {
      districtAnswerer ??= new Answerer(startPool());
      return districtAnswerer;
    },
    timeline: new Timeline({
      clock: {
        now: () => performance.now(),
        request: (callback) => requestAnimationFrame(callback),
        cancel: (handle) => cancelAnimationFrame(handle),
      },
      reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
      onRest: (day) => store.ask({ day }, 'replace'),
    }),
  };
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('no services are provided');
  return services;
}
