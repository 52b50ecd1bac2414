import { type PredictorResult, pitOutside, type Scoreboard } from '@interregnum/analysis';
import type { PitForecaster, ReliabilityForecaster } from '@interregnum/figures';
import { decimals, percent, percentTo } from '@interregnum/words';
import { interval, type Table } from '../answer.ts';
import { of, type Part, right, tableOf } from './cells.ts';
import { strongerHazard } from './targets.ts';

/** Reliability and PIT of the model beside its strongest rival, drawn and in tables. */
export function calibrationSection(board: Scoreboard, subject: PredictorResult): Part[] {
  const rival = strongerHazard(board) ?? null;
  const shown = rival ? [subject, rival] : [subject];
  return [
    'When the model says 30 %, does it happen in 30 of 100? Forecasts “this centre has fallen by this day” of about the same probability are gathered over all cases; a row of the table is one such bin.',
    {
      block: 'figure',
      name: 'reliability',
      figure: {
        kind: 'reliability',
        data: {
          title: 'When it says 30 %, does it happen in 30 of 100?',
          model: reliabilityOf(subject),
          rival: rival && reliabilityOf(rival),
          event: 'this centre has fallen by this day',
        },
      },
      caption:
        'On the diagonal what was said came true as often as it was said; the bars are 90 % intervals over cases.',
    },
    reliabilityTable(subject),
    'Where in the forecast did the observed day fall? Ten bins, each 10 % when dates are spread as forecast. A heap in the first bins: centres fell earlier than said; in the last: later; in both: the forecast is too sure.',
    {
      block: 'figure',
      name: 'pit',
      figure: {
        kind: 'pit',
        data: {
          title: 'Where in the forecast did the observed day fall?',
          model: pitOf(subject),
          rival: rival && pitOf(rival),
          cases: board.cases.filter((c) => c.counted).length,
        },
      },
      caption:
        'Ten bins of the forecast, earliest first, with the band in which 90 % of each share lies if days are spread as forecast.',
    },
    pitTable(shown),
    pitWords(shown),
    'Forecasts that said “hardly” and came true all the same:',
    lowCellsTable(board),
  ];
}

const reliabilityOf = ({ name, label, reliability }: PredictorResult): ReliabilityForecaster => ({
  name,
  label,
  bins: reliability.map(({ cells, mean_forecast, ...bin }) => ({
    ...bin,
    forecasts: cells,
    meanForecast: mean_forecast,
  })),
});

const pitOf = ({ name, label, pit: shares, pit_band: band }: PredictorResult): PitForecaster => ({
  name,
  label,
  shares,
  band: band === null ? null : { low: band.low, high: band.high, asUneven: band.as_uneven },
});

const said = (share: number): string => decimals(100 * share, share === 0.005 ? 1 : 0);

function reliabilityTable({ reliability }: PredictorResult): Table {
  return tableOf(
    'What was said beside what came true',
    [
      'said',
      ...of('whole', 'forecasts', 'cases'),
      ...of('tenths', 'mean said, %', 'came true, %'),
      ...of('percent', '90 % interval'),
      'falls, against what was said',
    ],
    reliability
      .filter((b) => b.cells > 0)
      .map((b) => [
        `${said(b.from)} to ${said(b.to)} %`,
        b.cells,
        b.cases,
        ofHundred(b.mean_forecast),
        ofHundred(b.frequency),
        interval(b),
        verdict(b.mean_forecast, b.low, b.high),
      ]),
  );
}

const ofHundred = (share: number | null): number | null => (share === null ? null : 100 * share);

function verdict(forecast: number | null, low: number | null, high: number | null): string {
  if (forecast === null || low === null || high === null) return '';
  return forecast < low ? 'more' : forecast > high ? 'less' : '';
}

function pitTable(shown: readonly PredictorResult[]): Table {
  return tableOf(
    'Shares of observed days by bin of the forecast',
    ['bin', ...shown.flatMap((p) => of('percent', p.name, 'even'))],
    shown[0]!.pit.map((_, k) => [
      `${decimals(k / 10, 1)} to ${decimals((k + 1) / 10, 1)}`,
      ...shown.flatMap(({ pit, pit_band: band }) => [
        pit[k]!,
        band && { low: band.low[k]!, high: band.high[k]! },
      ]),
    ]),
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
  return `“Even” is where 90 % of such shares lie when what happens is one of the forecaster’s own runs a case, so that centres hang together as it says; one bin of ten leaves it by chance. ${sentence(found.join('; '))}`;
}

const sentence = (text: string): string =>
  text === '' ? '' : `${text[0]!.toUpperCase()}${text.slice(1)}.`;

function lowCellsTable(board: Scoreboard): Table {
  return tableOf(
    'Forecasts that said “hardly” and came true all the same',
    ['predictor', ...right('below 5 %', 'below 0.5 %', 'below 5 % by the last day')],
    board.predictors
      .filter((p) => p.summary.joint.cases > 0 && (p.kind === 'model' || p.label === 'left out'))
      .map((p) => [
        p.name,
        ...[...p.low_cells, ...p.low_cells_at_end.filter((c) => c.below === 0.05)].map(
          (c) => `${percentTo(c.share_fell, 1)} (${c.fell} of ${c.cells})`,
        ),
      ]),
  );
}
