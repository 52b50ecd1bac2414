/** How much a page plays of a question: as the command, or less where that takes more than 20 s. */
import {
  type SensitivitySize,
  type Study,
  USUAL_CLAIM_RUNS,
  USUAL_FORECAST_RUNS,
  USUAL_PAIRS,
  USUAL_SENSITIVITY,
  usualOfWhy,
} from '@interregnum/questions';
import type { Played, Size } from './question.ts';

/** Runs that one core of a laptop plays in some 15 s (`npm run bench:page`: a thousand in 1.1 s). */
const MOST_RUNS = 12_800;
const FEWEST_HISTORIES = 20;
/** Days of history of a forecast that take as long. */
const MOST_HISTORY_DAYS = 250_000;
const FEWER_FORECASTS = 400;
/** An account asks for up to 16 worlds, those of a civil war over years among them. */
const CLAIM_RUNS = 100;
const SMALLER_DESIGN: SensitivitySize = { ...USUAL_SENSITIVITY, base: 64, paths: 8 };

export function sizeOfWhy(study: Study, size: Size): Played {
  const { factors, runs } = usualOfWhy(study);
  const fit = Math.max(FEWEST_HISTORIES, Math.floor(MOST_RUNS / 2 ** factors));
  const here = size === 'full' ? runs : Math.min(runs, fit);
  return { unit: 'histories', here, command: runs };
}

export function designOf(size: Size): {
  readonly design: SensitivitySize;
  readonly played: Played;
} {
  const design = size === 'full' ? USUAL_SENSITIVITY : SMALLER_DESIGN;
  return {
    design,
    played: { unit: 'points', here: design.base, command: USUAL_SENSITIVITY.base },
  };
}

export function sizeOfForecast({ data }: Study, asOfDay: number, size: Size): Played {
  const work = (data.horizonDays - asOfDay) * USUAL_FORECAST_RUNS;
  const here = size === 'full' || work <= MOST_HISTORY_DAYS ? USUAL_FORECAST_RUNS : FEWER_FORECASTS;
  return { unit: 'histories', here, command: USUAL_FORECAST_RUNS };
}

/** @param changes compared with the case, each by itself */
export function sizeOfCompare(changes: number, size: Size): Played {
  const fit = Math.floor(MOST_RUNS / (changes + 1));
  const here = size === 'full' ? USUAL_PAIRS : Math.min(USUAL_PAIRS, fit);
  return { unit: 'pairs', here, command: USUAL_PAIRS };
}

export function sizeOfClaims(size: Size): Played {
  const here = size === 'full' ? USUAL_CLAIM_RUNS : CLAIM_RUNS;
  return { unit: 'histories-a-world', here, command: USUAL_CLAIM_RUNS };
}
