/** A comparison on a terminal: the paragraph, the figures with intervals, where the twins part. */

import type { RegionDifference, ScenarioComparison, WorldComparison } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { longDate, percent, thousands, seconds as took } from '@interregnum/words';
import { parametersSentence } from '../parameters.ts';
import type { Study } from '../study.ts';
import type { Host } from '../terminal/host.ts';
import { safe } from '../terminal/safe.ts';
import { type Column, table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import { type Figure, fateFigure, figureOf, signed, switchedOnSentence } from './numbers.ts';
import type { Scenario } from './play.ts';

/** Regions listed, those that change most first. */
const MOST_REGIONS = 8;

const FIGURES: readonly Column<Figure>[] = [
  { title: 'Mean over histories', text: (f) => f.what, give: 1, least: 16 },
  { title: 'As it is', align: 'right', text: (f) => f.base },
  { title: 'Changed', align: 'right', text: (f) => f.scenario },
  { title: 'Difference', align: 'right', text: (f) => f.difference },
  { title: '95 % interval', align: 'right', text: (f) => f.interval },
];

const REGIONS: readonly Column<RegionDifference>[] = [
  { title: 'Region', text: (r) => r.name, give: 1, least: 10 },
  { title: 'Falls', align: 'right', text: (r) => percent(r.baseFell.share) },
  { title: 'Changed', align: 'right', text: (r) => percent(r.scenarioFell.share) },
  { title: 'Held longer, days', align: 'right', text: (r) => signed(r.heldDays.mean) },
  {
    title: '95 % interval',
    align: 'right',
    text: ({ heldDays: d }) => `${signed(d.low)} to ${signed(d.high)}`,
  },
  { title: 'Other day', align: 'right', text: (r) => percent(r.differs.share) },
];

function parting({ parting: p }: ScenarioComparison, origin: string): string {
  const [first] = p.places;
  if (p.day === null || first === undefined) return 'The twin histories never part in a fall.';
  const at = first.baseFirst * 2 > first.pairs.pairs ? 'as it is' : 'changed';
  return `Twins first part on ${longDate(dateOf(p.day.q50, origin))} (day ${p.day.q50}; ${p.day.q05} to ${p.day.q95} in nine of ten), most often at ${first.name}, in ${percent(first.pairs.share)} of pairs; there the centre mostly falls first in the world ${at}.`;
}

function scenarioLines(
  answer: ScenarioComparison,
  scenario: Scenario | undefined,
  study: Study,
  host: Host,
): string[] {
  const { dim, bold } = host.style;
  const wrapped = (text: string): string[] => wrap(safe(text), host.columns);
  const moved = [...answer.regions]
    .filter((r) => r.differs.pairs > 0)
    .sort((a, b) => Math.abs(b.heldDays.mean) - Math.abs(a.heldDays.mean));
  const more = moved.length - MOST_REGIONS;
  const about = scenario?.description.trim() ?? '';
  const on = scenario === undefined ? '' : switchedOnSentence(scenario);
  return [
    ...wrapped(answer.name).map((line) => bold(line)),
    ...(about === '' ? [] : wrapped(about).map((line) => dim(line))),
    ...(on === '' ? [] : wrapped(on)),
    '',
    ...wrapped(answer.paragraph.replace(`${answer.name}: `, '')),
    ...(answer.mattered.anyNumber.pairs === 0
      ? []
      : [
          '',
          ...table(FIGURES, [fateFigure(answer), ...answer.quantities.map(figureOf)], host),
          '',
          ...wrapped(parting(answer, study.data.origin)),
          ...(moved.length === 0
            ? []
            : ['', ...table(REGIONS, moved.slice(0, MOST_REGIONS), host)]),
          ...(more > 0 ? [dim(`and ${more} regions that change less: --json has them all`)] : []),
        ]),
    '',
  ];
}

export function compareLines(
  study: Study,
  scenarios: readonly Scenario[],
  comparison: WorldComparison,
  seconds: number,
  host: Host,
): string[] {
  const { dim } = host.style;
  return [
    ...comparison.scenarios.flatMap((answer, k) =>
      scenarioLines(answer, scenarios[k], study, host),
    ),
    ...[
      'A pair: the same history, with the same luck, as the case is and with the change. Falls, Changed: share of histories in which the centre falls, as it is and changed. Other day: share of pairs in which its day of fall differs.',
      parametersSentence(study.parameters),
    ].flatMap((text) => wrap(text, host.columns).map((line) => dim(line))),
    dim(`${thousands(comparison.pairs)} pairs, seed ${comparison.seed}, ${took(seconds)}`),
  ];
}
