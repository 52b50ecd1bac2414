import type { PredictorResult, Scoreboard } from '@interregnum/analysis';
import { pitOutside } from '@interregnum/analysis';
import { decimals, decimalsRange, percent, percentTo } from '@interregnum/words';
import { bar, table } from './markdown.ts';
import { strongerHazard } from './targets.ts';

/** A drawing that stands beside the page. */
export interface PageFigure {
  /** As seen from the page. */
  readonly path: string;
  /** Its text alternative. */
  readonly alt: string;
}

export interface PageFigures {
  readonly reliability: PageFigure;
  readonly pit: PageFigure;
}

/** Reliability and PIT as text, with the drawings of both where they were made. */
export function calibrationSection(
  board: Scoreboard,
  subject: PredictorResult,
  figures?: PageFigures,
): string {
  const rival = strongerHazard(board);
  return [
    'When the model says 30 %, does it happen in 30 of 100? Forecasts "this centre has fallen by this day" of about the same probability are gathered over all cases; a row of the table is one such bin.',
    ...(figures ? [image(figures.reliability)] : []),
    reliabilityTable(subject),
    'Where in the forecast did the observed day fall? Ten bins, each 10 % when dates are spread as forecast. A heap in the first bins: centres fell earlier than said; in the last: later; in both: the forecast is too sure.',
    ...(figures ? [image(figures.pit)] : []),
    pitTable(subject, rival),
    pitWords(rival ? [subject, rival] : [subject]),
    lowCellsTable(board),
  ].join('\n\n');
}

function reliabilityTable(subject: PredictorResult): string {
  return table(
    ['said', 'forecasts', 'cases', 'mean said', 'came true', '90 % interval', ''],
    subject.reliability
      .filter((b) => b.cells > 0)
      .map((b) => [
        `${decimals(100 * b.from, b.from === 0.005 ? 1 : 0)} to ${decimals(100 * b.to, b.to === 0.005 ? 1 : 0)} %`,
        String(b.cells),
        String(b.cases),
        percentTo(b.mean_forecast, 1),
        percentTo(b.frequency, 1),
        b.low === null || b.high === null
          ? '–'
          : `${decimalsRange(100 * b.low, 100 * b.high, 0)} %`,
        verdict(b.mean_forecast, b.low, b.high),
      ]),
    [1, 2, 3, 4, 5],
  );
}

function image({ path, alt }: PageFigure): string {
  return `![${alt.replace(/[[\]\\]/g, '\\$&').replace(/\s+/g, ' ')}](${path})`;
}

function verdict(said: number | null, low: number | null, high: number | null): string {
  if (said === null || low === null || high === null) return '';
  return said < low ? 'falls more than said' : said > high ? 'falls less than said' : '';
}

function pitTable(subject: PredictorResult, rival: PredictorResult | undefined): string {
  const shown = rival ? [subject, rival] : [subject];
  const most = Math.max(0.2, ...shown.flatMap((p) => p.pit));
  return table(
    ['bin', ...shown.flatMap((p) => [p.name, 'even', ''])],
    subject.pit.map((_, k) => [
      `${decimals(k / 10, 1)} to ${decimals((k + 1) / 10, 1)}`,
      ...shown.flatMap((p) => [
        percentTo(p.pit[k]!, 0),
        p.pit_band
          ? `${decimalsRange(100 * p.pit_band.low[k]!, 100 * p.pit_band.high[k]!, 0)} %`
          : '–',
        bar(p.pit[k]!, most, 15),
      ]),
    ]),
    shown.flatMap((_, k) => [1 + 3 * k, 2 + 3 * k]),
  );
}

/** What the histograms come to, beside what chance does to right forecasts. */
function pitWords(shown: readonly PredictorResult[]): string {
  const found = shown.flatMap(({ name, pit, pit_band: band }) => {
    if (band === null) return [];
    const outside = pitOutside(pit, band).length;
    return [
      `${name}: ${outside} of ${pit.length} bins outside, and ${band.as_uneven < 0.01 ? 'under 1 %' : percent(band.as_uneven)} of right forecasts come out at least as uneven`,
    ];
  });
  return `"Even" is where 90 % of such shares lie when what happens is one of the forecaster’s own runs a case, so that centres hang together as it says; one bin of ten leaves it by chance. ${sentence(found.join('; '))}`;
}

const sentence = (text: string): string =>
  text === '' ? '' : `${text[0]!.toUpperCase()}${text.slice(1)}.`;

function lowCellsTable(board: Scoreboard): string {
  const rows = board.predictors
    .filter((p) => p.summary.joint.cases > 0 && (p.kind === 'model' || p.label === 'left out'))
    .map((p) => [
      p.name,
      ...p.low_cells.map((c) => `${percentTo(c.share_fell, 1)} (${c.fell} of ${c.cells})`),
      ...p.low_cells_at_end
        .filter((c) => c.below === 0.05)
        .map((c) => `${percentTo(c.share_fell, 1)} (${c.fell} of ${c.cells})`),
    ]);
  return `Forecasts that said "hardly" and came true all the same:\n\n${table(
    ['predictor', 'below 5 %', 'below 0.5 %', 'below 5 % by the last day'],
    rows,
    [1, 2, 3],
  )}`;
}
