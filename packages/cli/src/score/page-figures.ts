/** The drawings of the scoreboard page: reliability and PIT of the model beside its strongest rival. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PredictorResult, Scoreboard } from '@interregnum/analysis';
import {
  type PitForecaster,
  type PitInput,
  pitDesc,
  pitFigure,
  type ReliabilityForecaster,
  type ReliabilityInput,
  reliabilityDesc,
  reliabilityFigure,
} from '@interregnum/figures';
import { type PageFigures, strongerHazard } from '@interregnum/questions';

const FOLDER = 'images';

function reliabilityOf({ name, label, reliability: bins }: PredictorResult): ReliabilityForecaster {
  return {
    name,
    label,
    bins: bins.map((b) => ({
      from: b.from,
      to: b.to,
      forecasts: b.cells,
      cases: b.cases,
      meanForecast: b.mean_forecast,
      frequency: b.frequency,
      low: b.low,
      high: b.high,
    })),
  };
}

function pitOf({ name, label, pit: shares, pit_band: band }: PredictorResult): PitForecaster {
  return {
    name,
    label,
    shares,
    band: band === null ? null : { low: band.low, high: band.high, asUneven: band.as_uneven },
  };
}

/**
 * Draw them into a folder beside the page.
 * @returns where they stand as seen from the page, and what they show in words
 */
export function writePageFigures(
  board: Scoreboard,
  subject: PredictorResult,
  pageFolder: string,
): PageFigures {
  const rival = strongerHazard(board) ?? null;
  const reliabilityInput: ReliabilityInput = {
    title: 'When it says 30 %, does it happen in 30 of 100?',
    model: reliabilityOf(subject),
    rival: rival && reliabilityOf(rival),
    event: 'this centre has fallen by this day',
  };
  const pitInput: PitInput = {
    title: 'Where in the forecast did the observed day fall?',
    model: pitOf(subject),
    rival: rival && pitOf(rival),
    cases: board.cases.filter((c) => c.counted).length,
  };
  mkdirSync(join(pageFolder, FOLDER), { recursive: true });
  const write = (name: string, svg: string): string => {
    writeFileSync(join(pageFolder, FOLDER, `${name}.svg`), `${svg}\n`);
    return `${FOLDER}/${name}.svg`;
  };
  return {
    reliability: {
      path: write('reliability', reliabilityFigure(reliabilityInput, { id: 'reliability' })),
      alt: reliabilityDesc(reliabilityInput),
    },
    pit: { path: write('pit', pitFigure(pitInput, { id: 'pit' })), alt: pitDesc(pitInput) },
  };
}
