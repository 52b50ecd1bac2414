/** docs/districts.md: how good the district tier is, from computed scores, losses beside wins. */

import type {
  CountRow,
  DistrictPredictor,
  DistrictScores,
  DistrictEstimate as Estimate,
  TierFate,
  TierTrial,
} from '@interregnum/analysis';
import { decimals, decimalsRange, percent, percentTo } from '@interregnum/words';
import { bar, table } from './markdown.ts';

export interface DistrictsPage {
  readonly title: string;
  /** The command that makes the page again. */
  readonly command: string;
  /** One line: rules, case, districts, parameters. */
  readonly provenance: string;
  /** What the parameters have seen, in a few words. */
  readonly label: string;
  readonly scores: DistrictScores;
  readonly with: TierFate;
  readonly without: TierFate;
  readonly ruralDays: readonly number[];
  /** The tier with one mechanism off, on the first runs of the same draws; as it ships first. */
  readonly trials: readonly TierTrial[];
}

const estimate = ({ value, interval }: Estimate): string =>
  `${decimals(value, 2)} (${decimalsRange(interval?.low ?? null, interval?.high ?? null, 2)})`;

function inWords({ scores, label, with: tiered, without }: DistrictsPage): string {
  const [model, ...keys] = scores.predictors as [DistrictPredictor, ...DistrictPredictor[]];
  const best = [...keys].sort((a, b) => (b.tau.value ?? -1) - (a.tau.value ?? -1))[0]!;
  const sure = keys.filter((k) => k.modelAhead !== null && k.modelAhead.low > 0);
  const worse = keys.filter((k) => k.modelAhead !== null && k.modelAhead.high < 0);
  const names = (list: readonly DistrictPredictor[]): string => list.map((k) => k.name).join(', ');
  const lines = [
    `Order: over the ${scores.outposts - (scores.byBasis.undated ?? 0)} outposts with a date the model’s tau is ${estimate(model.tau)}; the best simple key, picked afterwards, is “${best.name}” with ${estimate(best.tau)}. ${sure.length === 0 ? 'It is ahead of no key beyond the spread over provinces.' : `Beyond the spread over provinces it is ahead of: ${names(sure)}.`}${worse.length > 0 ? ` It is behind: ${names(worse)}.` : ''}`,
    ...scores.probability.map(
      (p) =>
        `Probability by ${p.date}: Brier score ${decimals(p.brier, 3)}, against ${decimals(p.brierBase, 3)} for one and the same number for all. ${p.brier < p.brierBase ? 'The model is no worse; without an interval that is not to be told from chance.' : '**There is no skill in the probability of a single district**: do not draw a map of it.'}`,
    ),
    `Count: the mean error (CRPS) of the share lost, over ${scores.counts.length} published counts, is ${percentTo(scores.countCrps, 1)} of all districts; staying as at the origin errs by ${percentTo(scores.countPersistence, 1)}.`,
    plateau(scores.counts),
    `The same parameters without districts: the regime falls in ${percent(without.fell)} of runs, with them in ${percent(tiered.fell)}; dates of the centres err by ${decimals(without.crpsDays, 1)} and ${decimals(tiered.crpsDays, 1)} days. Parameters: ${label}; nothing was fitted to a district.`,
  ];
  return lines.map((l) => `- ${l}`).join('\n');
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

function reporting({ scores }: DistrictsPage): string {
  const basis = (name: string): number => scores.byBasis[name] ?? 0;
  const judged = scores.judged.map(
    (j) =>
      `by ${j.date}, ${j.dated} outposts are dated, where ${j.assessor} counted ${j.gained === null ? 'nothing comparable' : `about ${decimals(j.gained, 0)} gained on this layout`} (${percent(j.missed)} of the undated are taken to have fallen unseen by then, and are not counted as held)`,
  );
  return `Who held which district in April 2021 was never published, and when one fell is known from reports. Of ${scores.outposts} outposts (the ${scores.districts - scores.outposts} districts of centres are scored among the regions), ${basis('news')} have a date from a page that names them, ${basis('compiled')} from a student project that coded news articles and states no licence, ${basis('by')} a bound, and ${basis('undated')} none. **The dates are a selection by the press.** It was nearly complete to the middle of July and close to nothing after, and it saw the north better than the south and east: ${judged.join('; ')}. So an outpost without a date was mostly lost before May or fell in August; it is no sign that it held. Scores below are given three ways: among the dated alone; weighted by the inverse of each province’s share of dated outposts (within .2 to 1); and with the undated as not yet fallen, weighted by the chance that they had not been lost before the origin. All are conditional on a district not being drawn as lost at the origin. Day bounds and inferred dates are used as exact.`;
}

function retaken({ scores }: DistrictsPage): string {
  const often = scores.retaken > 3 * scores.retakenReported;
  return `The incumbent takes back ${decimals(scores.retaken, 0)} outposts a run on average, each time counted; the reports name ${scores.retakenReported} that were taken back at all${often ? ', so winning back (Eq. 68, at the rate of Eq. 15) is far too busy' : ''}.`;
}

function countTable({ scores }: DistrictsPage): string {
  return table(
    ['date', 'who counted', 'counted', 'model, middle', '5 to 95 %', 'CRPS, % of districts'],
    scores.counts.map((c) => [
      c.date,
      c.assessor,
      decimals(c.observed, 0),
      decimals(c.middle, 0),
      decimalsRange(c.low, c.high, 0),
      decimals(100 * c.crps, 1),
    ]),
    [2, 3, 4, 5],
  );
}

function orderTable({ scores }: DistrictsPage): string {
  const dates = scores.judged.map((j) => j.date);
  return table(
    [
      'predictor',
      'tau, dated (90 % over provinces)',
      'model less this',
      'tau, by reporting',
      'tau inside provinces',
      `AUC ${dates[0] ?? ''}, dated`,
      ...dates.map((d) => `AUC ${d}, with undated`),
    ],
    scores.predictors.map((p) => [
      p.id === 'model' ? '**the model**' : p.name,
      estimate(p.tau),
      p.modelAhead === null ? '–' : decimalsRange(p.modelAhead.low, p.modelAhead.high, 2),
      decimals(p.tauReporting, 2),
      decimals(p.tauWithin, 2),
      decimals(p.aucDated, 2),
      ...p.auc.map(estimate),
    ]),
    [1, 2, 3, 4, 5, 6, 7],
  );
}

function probabilityTables({ scores }: DistrictsPage): string {
  return scores.probability
    .map(
      (p) =>
        `By ${p.date}: expected ${percent(p.expected)}, reported ${percent(p.share)}.\n\n${table(
          ['forecast, mean of bin', 'fell', 'outposts, weighted'],
          p.bins.map((b) => [percent(b.forecast), percent(b.fell), decimals(b.weight, 0)]),
          [0, 1, 2],
        )}`,
    )
    .join('\n\n');
}

function shareTable({ scores }: DistrictsPage): string {
  const rows = [...scores.regions].sort((a, b) => b.reported - a.reported);
  return table(
    ['province', 'outposts', 'dated', 'model', '', 'reported', ''],
    rows.map((r) => [
      r.name,
      String(r.outposts),
      String(r.dated),
      percent(r.expected),
      bar(r.expected, 1, 12),
      percent(r.reported),
      bar(r.reported, 1, 12),
    ]),
    [1, 2, 3, 5],
  );
}

function quantileDays(q: readonly (number | null)[]): string {
  return q.map((d) => (d === null ? 'never' : decimals(d, 0))).join(' / ');
}

function tierTable({ with: tiered, without, ruralDays }: DistrictsPage): string {
  const row = (name: string, value: (t: TierFate) => string): string[] => [
    name,
    value(without),
    value(tiered),
  ];
  return table(
    ['', 'without districts', 'with districts'],
    [
      row('regime falls, share of runs', (t) => percent(t.fell)),
      row('first centre lost, day, 10 / 50 / 90 % of runs', (t) => quantileDays(t.firstCentre)),
      row('capital lost, day, 10 / 50 / 90 % of runs', (t) => quantileDays(t.capital)),
      row('dates of centres, CRPS in days', (t) => decimals(t.crpsDays, 1)),
      row('order of centres, tau', (t) => decimals(t.tau, 2)),
      row('joint score, lower is better', (t) => decimals(t.joint, 3)),
      ...ruralDays.map((day, k) =>
        row(`rural control on day ${day}, mean`, (t) => decimals(t.ruralControl[k], 3)),
      ),
    ],
    [1, 2],
  );
}

function trialTable({ trials }: DistrictsPage): string {
  const dates = trials[0]?.counts.map((c) => c.date) ?? [];
  const shown = ['2021-06-16', '2021-07-14', '2021-08-15'].filter((d) => dates.includes(d));
  return table(
    [
      '',
      'runs',
      'regime falls',
      'first centre lost, 10 / 50 / 90 %',
      ...shown.map((d) => `lost by ${d}, middle (5 to 95 %)`),
    ],
    trials.map((t) => [
      t.name,
      String(t.fate.runs),
      percent(t.fate.fell),
      quantileDays(t.fate.firstCentre),
      ...shown.map((date) => {
        const c = t.counts.find((row) => row.date === date);
        return c ? `${decimals(c.middle, 0)} (${decimalsRange(c.low, c.high, 0)})` : '–';
      }),
    ]),
    [1, 2, 3, 4, 5, 6],
  );
}

export function districtsPage(page: DistrictsPage): string {
  const { scores } = page;
  const before = scores.lostBeforeFirstCentre;
  return `${[
    `# Districts: ${page.title}`,
    `<!-- Generated: do not edit. ${page.command} -->\n<!-- Made from: ${page.provenance} -->`,
    `*Generated by \`${page.command}\`. Model results beside what was reported; how the tier works is in the [model description](model/ODD.md#districts), where its tables come from in the [case](../cases/afghanistan-2021/README.md).*`,
    '## In words',
    inWords(page),
    '## What is known, and how it was selected',
    reporting(page),
    `Without the dates of unstated licence (${scores.withoutCompiled.dated} dated outposts are left): tau ${decimals(scores.withoutCompiled.tau, 2)}, AUC ${scores.withoutCompiled.auc.map((a) => decimals(a, 2)).join(' and ')}.`,
    '## The count',
    `Districts that are not the incumbent’s, of ${scores.districts}. Assessors counted different units (districts, district centres, 398 to 421 of them); all are brought to this layout by their own totals, and should not be read as one series. ${before === null ? '' : `Where a centre fell at all, ${decimals(before.q50, 0)} districts (5 to 95 %: ${decimalsRange(before.q05, before.q95, 0)}) were lost on the day before the first did. `}${retaken(page)}`,
    countTable(page),
    '## The order',
    `Tau-b against the day of the first report, higher is better, 0 is chance; one history’s own order has ${decimals(scores.tauPerRun, 2)} on average, so the mean over histories flatters. AUC: the chance that an outpost lost by the day ranks above one not yet lost; .5 is chance. The keys’ directions were set beforehand.`,
    orderTable(page),
    '## The probability of a district',
    'Of outposts not lost at the origin; the constant that the Brier score is set against is the share that fell, which nobody knew beforehand.',
    probabilityTables(page),
    '## Shares of provinces',
    `What the model can be asked for is the share of a province, and that too with care. By ${scores.judged.at(-1)?.date ?? ''}, of outposts not lost at the origin; reported shares are of the number expected not to have been lost, so they are rough where few are dated.`,
    shareTable(page),
    '## One vector on both tiers',
    `The same draws and parameters, played without and with districts. The rules of the districts are those of the countryside read as chances (Eq. 67), so both tiers agree in the mean while little has fallen; later they part through chance, neighbourhood, the outposts’ own game, roads that are cut, and men who are lost with outposts or come free to besiege a centre.`,
    tierTable(page),
    '## What the wave rests on',
    'One mechanism switched off at a time, on both tiers, without fitting anything anew: `coordination` is the game (garrisons decide alone and hear of nobody), `advance` the movement of fighters towards what is not yet won, `countryside` the contest itself (districts stay as drawn). A mechanism that changes nothing here carries nothing here.',
    trialTable(page),
    '## What may have seen the outcome',
    'Parameters: left out as said above. Structure: the half of the men outside centres, the fourfold road, the hearing distance, the slopes of the prior of who held what, and the choice of a game once a province come from a study that had the outcome of 2021 in view. That the contest is read as a chance, and that nothing else was added, was decided before any district score of these rules was looked at, and no number was changed after.',
  ].join('\n\n')}\n`;
}
