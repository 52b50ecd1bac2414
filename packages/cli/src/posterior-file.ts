/** The posterior that ships, the one of the blind test, or one from a user's file. */
import { readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import {
  Failure,
  HAND_SET,
  type NamedPosterior,
  namedPosterior,
  SHIPPED_POSTERIOR,
  safe,
} from '@interregnum/questions';
import type { Host } from './terminal/host.ts';
import { TOP_FOLDER } from './top-folder.ts';

/** What calibration wrote and the project ships; there may be none. */
const SHIPPED_FILE: string = join(TOP_FOLDER, 'packages/analysis/posterior.json');
/** What was played in the blind test of 29 November 2026, kept so that it can be played again. */
const BLIND_POSTERIOR: string = join(TOP_FOLDER, 'docs/blind-test/posterior-2026-11-23.json');
const MOST_BYTES = 50_000_000;

function readText(file: string, shown: string): string {
  const info = statSync(file, { throwIfNoEntry: false });
  if (info === undefined)
    throw new Failure(
      `There is no parameter file ${shown}. --parameters takes a posterior file (see: interregnum calibrate --help) or the word ${HAND_SET}.`,
    );
  if (!info.isFile()) throw new Failure(`${shown} is not a regular file.`);
  if (info.size > MOST_BYTES)
    throw new Failure(`${shown} is too large to be a posterior (at most 50 MB).`);
  return readFileSync(file, 'utf8');
}

/**
 * The posterior asked for: a file, the one that ships when nothing is said, null for `hand-set` and
 * where none ships.
 * @throws Failure when the file is not there or not sound
 */
export function openPosterior(
  asked: string | undefined,
  host: Pick<Host, 'workingFolder'>,
): NamedPosterior | null {
  if (asked === HAND_SET) return null;
  const file = asked === undefined ? SHIPPED_FILE : resolve(host.workingFolder, asked);
  if (asked === undefined && statSync(file, { throwIfNoEntry: false }) === undefined) return null;
  const shown = asked === undefined ? relative(host.workingFolder, file) : safe(asked);
  return namedPosterior(readText(file, shown), shown, asked ?? SHIPPED_POSTERIOR);
}

/** The posterior of the blind test. @throws Failure when the file is not there or not sound */
export function openBlindPosterior(host: Pick<Host, 'workingFolder'>): NamedPosterior {
  const shown = relative(host.workingFolder, BLIND_POSTERIOR);
  return namedPosterior(readText(BLIND_POSTERIOR, shown), shown, 'posterior of the blind test');
}
