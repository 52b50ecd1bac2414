/** docs/districts.md as an answer: how good the district tier is, losses beside wins. */
import type { CountRow, DistrictPredictor, TierFate } from '@interregnum/analysis';
import { decimals, decimalsRange, percent } from '@interregnum/words';
import { type Answer, heading, interval, measured, type Table } from '../answer.ts';
import { type DistrictsFound, RURAL_DAYS } from './ask-districts.ts';
import { blocksOf, of, type Part, right, tableOf } from './cells.ts';
import { districtsAnswer } from './districts-answer.ts';
import { DISTRICTS_ENGLISH, tauWords } from './districts-english.ts';

function inWords(found: DistrictsFound): string[] {
  const { scores, study } = found;
  const [model, ...keys] = scores.predictors as [DistrictPredictor, ...DistrictPredictor[]];
  const best = [...keys].sort((a, b) => (b.tau.value ?? -1) - (a.tau.value ?? -1))[0]!;
  const sure = keys.filter((k) => k.modelAhead !== null && k.modelAhead.low > 0);
  const worse = keys.filter((k) => k.modelAhead !== null && k.modelAhead.high < 0);
  const names = (list: readonly DistrictPredictor[]): string => list.map((k) => k.name).join(', ');
  const { label, leftOut } = study.parameters;
  const seen = leftOut.length === 0 ? label : `${label}, fitted without ${leftOut.join(', ')}`;
  return [
    `Order: the model’s tau is ${tauWords(model)}; the best simple key, picked afterwards, is “${best.name}” with ${tauWords(best)}. ${sure.length === 0 ? 'It is ahead of no key beyond the spread over provinces.' : `Beyond the spread over provinces it is ahead of: ${names(sure)}.`}${worse.length > 0 ? ` It is behind: ${names(worse)}.` : ''}`,
    ...DISTRICTS_ENGLISH.probability(found),
    DISTRICTS_ENGLISH.count(found),
    plateau(scores.counts),
    `${DISTRICTS_ENGLISH.tiers(found)} Parameters: ${seen}.`,
  ];
}

/** Pace of the model and of the counts between mid-July and early August. */
function plateau(counts: readonly CountRow[]): string {
  const by = (assessor: string) => counts.filter((c) => c.assessor === assessor);
  const series = [...new Set(counts.map((c) => c.assessor))]
    .map(by)
    .flatMap((rows) =>
      rows.slice(1).map((row, k) => {
        const before = rows[k]!;
        const days = row.day - before.day;
        return {
          from: before,
          to: row,
          seen: days > 0 ? (row.observed - before.observed) / days : 0,
          played: days > 0 ? (row.middle - before.middle) / days : 0,
        };
      }),
    )
    .filter((s) => s.to.day - s.from.day >= 7);
  const quickest = [...series].sort((a, b) => b.seen - a.seen)[0];
  const quiet = [...series].filter((s) => s.from.day >= (quickest?.to.day ?? 0) - 1)[0];
  if (!quickest || !quiet) return 'Pace: too few counts to say.';
  const say = (s: typeof quickest): string =>
    `${s.from.date} to ${s.to.date} (${s.to.assessor}): ${decimals(s.seen, 1)} districts a day were counted, ${decimals(s.played, 1)} in the model’s middle run`;
  return `Pace: ${say(quickest)}; ${say(quiet)}. ${quiet.played > 2 * Math.max(0.1, quiet.seen) ? 'The standstill before the centres fell is missing from the model: nothing in the rules makes an attacker stop to choose.' : 'The standstill before the centres fell is not contradicted by the middle run.'}${quickest.played < quickest.seen / 2 ? ' The wave of early summer is missed by more than half.' : ''}`;
}

function reporting({ scores }: DistrictsFound): string {
  const basis = (name: string): number => scores.byBasis[name] ?? 0;
  const judged = scores.judged.map(
    (j) =>
      `by ${j.date}, ${j.dated} outposts are dated, where ${j.assessor} counted ${j.gained === null ? 'nothing comparable' : `about ${decimals(j.gained, 0)} gained on this layout`} (${percent(j.missed)} of the undated are taken to have fallen unseen by then, and are not counted as held)`,
  );
  return `Who held which district in April 2021 was never published, and when one fell is known from reports. Of ${scores.outposts} outposts (the ${scores.districts - scores.outposts} districts of centres are scored among the regions), ${basis('news')} have a date from a page that names them, ${basis('compiled')} from a student project that coded news articles and states no licence, ${basis('by')} a bound, and ${basis('undated')} none. The dates are a selection by the press. It was nearly complete to the middle of July and close to nothing after, and it saw the north better than the south and east: ${judged.join('; ')}. So an outpost without a date was mostly lost before May or fell in August; it is no sign that it held. Scores below are given three ways: among the dated alone; weighted by the inverse of each province’s share of dated outposts (within .2 to 1); and with the undated as not yet fallen, weighted by the chance that they had not been lost before the origin. All are conditional on a district not being drawn as lost at the origin. Day bounds and inferred dates are used as exact.`;
}

function retaken({ scores }: DistrictsFound): string {
  const often = scores.retaken > 3 * scores.retakenReported;
  return `The incumbent takes back ${decimals(scores.retaken, 0)} outposts a run on average, each time counted; the reports name ${scores.retakenReported} that were taken back at all${often ? ', so winning back (Eq. 68, at the rate of Eq. 15) is far too busy' : ''}.`;
}

function countTable({ scores }: DistrictsFound): Table {
  return tableOf(
    'The count',
    [
      'date',
      'who counted',
      ...of('whole', 'counted', 'model, middle', '5 to 95 %'),
      ...of('tenths', 'CRPS, % of districts'),
    ],
    scores.counts.map((c) => [c.date, c.assessor, c.observed, c.middle, interval(c), 100 * c.crps]),
  );
}

function orderTable({ scores }: DistrictsFound): Table {
  const dates = scores.judged.map((j) => j.date);
  return tableOf(
    'The order',
    [
      'predictor',
      ...of(
        'hundredths',
        'tau, dated (90 % over provinces)',
        'model less this',
        'tau, by reporting',
        'tau inside provinces',
        `AUC ${dates[0] ?? ''}, dated`,
        ...dates.map((d) => `AUC ${d}, with undated`),
      ),
    ],
    scores.predictors.map((p) => [
      p.id === 'model' ? 'the model' : p.name,
      measured(p.tau.value, p.tau.interval),
      p.modelAhead && interval(p.modelAhead),
      p.tauReporting,
      p.tauWithin,
      p.aucDated,
      ...p.auc.map((auc) => measured(auc.value, auc.interval)),
    ]),
  );
}

const probabilityBlocks = ({ scores }: DistrictsFound): Part[] =>
  scores.probability.flatMap((p) => [
    `By ${p.date}: expected ${percent(p.expected)}, reported ${percent(p.share)}.`,
    tableOf(
      `Forecasts of single districts by ${p.date}`,
      [...of('percent', 'forecast, mean of bin', 'fell'), ...of('whole', 'outposts, weighted')],
      p.bins.map((b) => [b.forecast, b.fell, b.weight]),
    ),
  ]);

function shareTable({ scores }: DistrictsFound): Table {
  return tableOf(
    'Shares of provinces',
    ['province', ...of('whole', 'outposts', 'dated'), ...of('percent', 'model', 'reported')],
    [...scores.regions]
      .sort((a, b) => b.reported - a.reported)
      .map((r) => [r.name, r.outposts, r.dated, r.expected, r.reported]),
  );
}

function quantileDays(q: readonly (number | null)[]): string {
  return q.map((d) => (d === null ? 'never' : decimals(d, 0))).join(' / ');
}

function tierTable({ with: tiered, without }: DistrictsFound): Table {
  const row = (name: string, value: (t: TierFate) => string): string[] => [
    name,
    value(without),
    value(tiered),
  ];
  return tableOf(
    'One vector on both tiers',
    ['', ...right('without districts', 'with districts')],
    [
      row('regime falls, share of runs', (t) => percent(t.fell)),
      row('first centre lost, day, 10 / 50 / 90 % of runs', (t) => quantileDays(t.firstCentre)),
      row('capital lost, day, 10 / 50 / 90 % of runs', (t) => quantileDays(t.capital)),
      row('dates of centres, CRPS in days', (t) => decimals(t.crpsDays, 1)),
      row('order of centres, tau', (t) => decimals(t.tau, 2)),
      row('joint score, lower is better', (t) => decimals(t.joint, 3)),
      ...RURAL_DAYS.map((day, k) =>
        row(`rural control on day ${day}, mean`, (t) => decimals(t.ruralControl[k], 3)),
      ),
    ],
  );
}

function trialTable({ trials }: DistrictsFound): Table {
  const dates = trials[0]?.counts.map((c) => c.date) ?? [];
  const shown = ['2021-06-16', '2021-07-14', '2021-08-15'].filter((d) => dates.includes(d));
  return tableOf(
    'What the wave rests on',
    [
      '',
      ...of('whole', 'runs'),
      ...of('percent', 'regime falls'),
      ...right('first centre lost, 10 / 50 / 90 %'),
      ...of('whole', ...shown.map((d) => `lost by ${d}, middle (5 to 95 %)`)),
    ],
    trials.map((t) => [
      t.name,
      t.fate.runs,
      t.fate.fell,
      quantileDays(t.fate.firstCentre),
      ...shown.map((date) => {
        const c = t.counts.find((row) => row.date === date);
        return c === undefined ? null : { value: c.middle, low: c.low, high: c.high };
      }),
    ]),
  );
}

/** @param command that makes the page again */
export function districtsPage(found: DistrictsFound, command: string): Answer {
  const { scores, study } = found;
  const before = scores.lostBeforeFirstCentre;
  return {
    ...districtsAnswer(found, command),
    title: `Districts: ${study.data.title}`,
    blocks: blocksOf([
      'Model results beside what was reported; how the tier works is in the model description (docs/model/ODD.md#districts), where its tables come from in the case (cases/afghanistan-2021/README.md).',
      heading('In words'),
      { block: 'list', items: inWords(found) },
      heading('What is known, and how it was selected'),
      reporting(found),
      `Without the dates of unstated licence (${scores.withoutCompiled.dated} dated outposts are left): tau ${decimals(scores.withoutCompiled.tau, 2)}, AUC ${scores.withoutCompiled.auc.map((a) => decimals(a, 2)).join(' and ')}.`,
      heading('The count'),
      `Districts that are not the incumbent’s, of ${scores.districts}. Assessors counted different units (districts, district centres, 398 to 421 of them); all are brought to this layout by their own totals, and should not be read as one series. ${before === null ? '' : `Where a centre fell at all, ${decimals(before.q50, 0)} districts (5 to 95 %: ${decimalsRange(before.q05, before.q95, 0)}) were lost on the day before the first did. `}${retaken(found)}`,
      countTable(found),
      heading('The order'),
      `Tau-b against the day of the first report, higher is better, 0 is chance; one history’s own order has ${decimals(scores.tauPerRun, 2)} on average, so the mean over histories flatters. AUC: the chance that an outpost lost by the day ranks above one not yet lost; .5 is chance. The keys’ directions were set beforehand.`,
      orderTable(found),
      heading('The probability of a district'),
      'Of outposts not lost at the origin; the constant that the Brier score is set against is the share that fell, which nobody knew beforehand.',
      ...probabilityBlocks(found),
      heading('Shares of provinces'),
      `What the model can be asked for is the share of a province, and that too with care. By ${scores.judged.at(-1)?.date ?? ''}, of outposts not lost at the origin; reported shares are of the number expected not to have been lost, so they are rough where few are dated.`,
      shareTable(found),
      heading('One vector on both tiers'),
      `The same draws and parameters, played without and with districts. The rules of the districts are those of the countryside read as chances (Eq. 67), so both tiers agree in the mean while little has fallen; later they part through chance, neighbourhood, the outposts’ own game, roads that are cut, and men who are lost with outposts or come free to besiege a centre.`,
      tierTable(found),
      heading('What the wave rests on'),
      'One mechanism switched off at a time, on both tiers, without fitting anything anew: coordination is the game (garrisons decide alone and hear of nobody), advance the movement of fighters towards what is not yet won, countryside the contest itself (districts stay as drawn). A mechanism that changes nothing here carries nothing here.',
      trialTable(found),
      heading('What may have seen the outcome'),
      'Parameters: left out as said above. Structure: the half of the men outside centres, the fourfold road, the hearing distance, the slopes of the prior of who held what, and the choice of a game once a province come from a study that had the outcome of 2021 in view. That the contest is read as a chance, and that nothing else was added, was decided before any district score of these rules was looked at, and no number was changed after.',
    ]),
  };
}
