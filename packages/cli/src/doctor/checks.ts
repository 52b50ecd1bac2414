/** What has to be there, and what is good to have, one line each. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, freemem, totalmem } from 'node:os';
import { join } from 'node:path';
import { listCases } from '@interregnum/case/node';
import { Failure, safe } from '@interregnum/questions';
import { count, duration, seconds as inSeconds } from '@interregnum/words';
import { isBuilt, PAGE } from '../app/built-folder.ts';
import { CASES_FOLDER } from '../cases-folder.ts';
import { openPosterior } from '../posterior-file.ts';
import type { Host } from '../terminal/host.ts';
import { IS_CLONE } from '../top-folder.ts';
import { findBrowser } from './find-browser.ts';
import type { SelfRun } from './self-run.ts';
import type { Speed } from './speed.ts';

export interface Check {
  readonly id: string;
  /** Without it the main job cannot be done, or is done wrongly. */
  readonly needed: boolean;
  readonly ok: boolean;
  readonly text: string;
}

const MEGABYTE = 1024 * 1024;
/** A thousand runs of the largest case that ships take less. */
const ENOUGH_MEGABYTES = 512;

function node(): Check {
  const text = `Node ${process.versions.node} on ${process.platform} ${process.arch}; 20 or newer is needed.`;
  return { id: 'node', needed: true, ok: Number(process.versions.node.split('.')[0]) >= 20, text };
}

function machine(): Check {
  const [free, all] = [freemem(), totalmem()].map((bytes) => Math.round(bytes / MEGABYTE));
  const ok = free! >= ENOUGH_MEGABYTES;
  const advice = ok ? '' : ' That is little: close other programs, or play with --workers 1.';
  return {
    id: 'machine',
    needed: false,
    ok,
    text: `${count(availableParallelism(), 'core', 'cores')}, ${free} of ${all} MB of memory free.${advice}`,
  };
}

function workingFolder({ workingFolder: folder }: Pick<Host, 'workingFolder'>): Check {
  const shown = safe(folder);
  try {
    const tried = mkdtempSync(join(folder, '.interregnum-doctor-'));
    writeFileSync(join(tried, 'a'), 'a');
    rmSync(tried, { recursive: true });
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    const text = `Nothing can be written in ${shown} (${code}). Change to another folder, or give run an --out elsewhere.`;
    return { id: 'working-folder', needed: true, ok: false, text };
  }
  const text = `Results can be written in ${shown}. Nothing is written elsewhere: there is no cache.`;
  return { id: 'working-folder', needed: true, ok: true, text };
}

async function cases(): Promise<Check> {
  const found = await listCases(CASES_FOLDER);
  const text =
    found.length === 0
      ? 'No case ships here. Cases of your own work; score and warn have nothing to learn from.'
      : `${count(found.length, 'case ships', 'cases ship')} here (interregnum cases).`;
  return { id: 'cases', needed: false, ok: found.length > 0, text };
}

function parameters(host: Host): Check {
  const about = { id: 'parameters', needed: true };
  try {
    const found = openPosterior(undefined, host);
    if (found !== null)
      return {
        ...about,
        ok: true,
        text: `The fitted numbers of ${found.posterior.created} are here.`,
      };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...about, ok: false, text: error.message };
  }
  const text =
    'The fitted numbers are missing, so every answer would use the hand-set ones. Install anew.';
  return { ...about, ok: false, text };
}

function page(): Check {
  const ok = isBuilt(PAGE);
  const later = IS_CLONE ? 'interregnum app builds it' : 'it is not part of this installation';
  const text = ok ? 'The page is here (interregnum app).' : `The page is not built; ${later}.`;
  return { id: 'page', needed: false, ok, text };
}

function browser({ env }: Host): Check {
  const found = findBrowser(env);
  const text =
    found === null
      ? 'No browser was found for interregnum app. It prints an address that any browser on this machine opens.'
      : `A browser for interregnum app: ${found}.`;
  return { id: 'browser', needed: false, ok: found !== null, text };
}

function played({ isKnown, runs, seconds, resultHash }: SelfRun): Check {
  const text = isKnown
    ? `${runs} runs of a small case in ${inSeconds(seconds)}, threads started; the result is the known one, ${resultHash.slice(0, 16)}.`
    : `${runs} runs of a small case give ${resultHash.slice(0, 16)}, not the known result: this machine or this installation computes something else. Install anew; if that does not help, tell the project.`;
  return { id: 'self-run', needed: true, ok: isKnown, text };
}

function howFast(found: Speed | null): Check[] {
  if (found === null) return [];
  const text = `A thousand runs of ${found.case} take about ${duration(1000 / found.runsPerSecond)} on all cores.`;
  return [{ id: 'speed', needed: false, ok: true, text }];
}

/** Everything that needs no run is looked at before the runs. */
export async function allChecks(
  host: Host,
  play: () => Promise<SelfRun>,
  measure: () => Promise<Speed | null>,
): Promise<Check[]> {
  const before = [
    node(),
    machine(),
    workingFolder(host),
    await cases(),
    parameters(host),
    page(),
    browser(host),
  ];
  return [...before, played(await play()), ...howFast(await measure())];
}
