import { bar, number, percent, range, table } from './markdown.ts';
import type { PredictorResult, Scoreboard } from './scoreboard.ts';
import { strongerHazard } from './targets.ts';

/** Reliability and PIT as text; the same numbers are in the JSON for whoever draws them. */
export function calibrationSection(board: Scoreboard, subject: PredictorResult): string {
  const rival = strongerHazard(board);
  return [
    'When the model says 30 %, does it happen in 30 of 100? Each row gathers forecasts "this centre has fallen by this day" of about the same probability, over all cases.',
    reliabilityTable(subject),
    'Where in the forecast did the observed day fall? Ten bins, each 10 % when dates are spread as forecast. A heap at the top: centres fell earlier than said; at the bottom: later; at both ends: the forecast is too sure.',
    pitTable(subject, rival),
    lowCellsTable(board),
  ].join('\n\n');
}

function reliabilityTable(subject: PredictorResult): string {
  return table(
    ['said', 'forecasts', 'cases', 'mean said', 'came true', '90 % interval', ''],
    subject.reliability
      .filter((b) => b.cells > 0)
      .map((b) => [
        `${number(100 * b.from, b.from === 0.005 ? 1 : 0)} to ${number(100 * b.to, b.to === 0.005 ? 1 : 0)} %`,
        String(b.cells),
        String(b.cases),
        percent(b.mean_forecast, 1),
        percent(b.frequency, 1),
        b.low === null || b.high === null ? '–' : `${range(100 * b.low, 100 * b.high, 0)} %`,
        verdict(b.mean_forecast, b.low, b.high),
      ]),
    [1, 2, 3, 4, 5],
  );
}

function verdict(said: number | null, low: number | null, high: number | null): string {
  if (said === null || low === null || high === null) return '';
  return said < low ? 'falls more than said' : said > high ? 'falls less than said' : '';
}

function pitTable(subject: PredictorResult, rival: PredictorResult | undefined): string {
  const shown = rival ? [subject, rival] : [subject];
  const most = Math.max(0.2, ...shown.flatMap((p) => p.pit));
  return table(
    ['bin', ...shown.flatMap((p) => [p.name, ''])],
    subject.pit.map((_, k) => [
      `${number(k / 10, 1)} to ${number((k + 1) / 10, 1)}`,
      ...shown.flatMap((p) => [percent(p.pit[k]!, 0), bar(p.pit[k]!, most, 15)]),
    ]),
    shown.map((_, k) => 1 + 2 * k),
  );
}

function lowCellsTable(board: Scoreboard): string {
  const rows = board.predictors
    .filter((p) => p.summary.joint.cases > 0 && (p.kind === 'model' || p.label === 'left out'))
    .map((p) => [
      p.name,
      ...p.low_cells.map((c) => `${percent(c.share_fell, 1)} (${c.fell} of ${c.cells})`),
      ...p.low_cells_at_end
        .filter((c) => c.below === 0.05)
        .map((c) => `${percent(c.share_fell, 1)} (${c.fell} of ${c.cells})`),
    ]);
  return `Forecasts that said "hardly" and came true all the same:\n\n${table(
    ['predictor', 'below 5 %', 'below 0.5 %', 'below 5 % by the last day'],
    rows,
    [1, 2, 3],
  )}`;
}
