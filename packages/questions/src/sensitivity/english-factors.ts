/** What is in doubt, in English: its name, its present range, how it is known, where it stands. */
import type { FactorInfo, GroupSubject } from '@interregnum/analysis';
import { count, list, threeFigures } from '@interregnum/words';
import { columnsOf, type NamedInput, parameterMeaning, parameterName } from './sentences.ts';

const INPUTS: Readonly<Record<NamedInput, string>> = {
  'regions.garrison_effective_k': 'Garrisons: men present and able to fight',
  'regions.garrison_nominal_k': 'Garrisons: men on the books',
  'regions.militia_k': 'Militias: men',
  'regions.challenger_force_k': 'Challenger: men',
  'regions.insurgent_control_0': 'Countryside under the challenger on day 0',
  'regions.affinity_challenger': 'Affinity with the challenger',
  'regions.affinity_incumbent': 'Affinity with the incumbent',
  'regions.sanctuary_border': 'Access to a foreign sanctuary',
  'regions.population_k': 'Population',
  'links.road_km': 'Road distances',
  'evacuations.capacity_persons_per_day': 'Airlift: persons a day',
  'borders.openness': 'Openness of borders',
  'borders.km': 'Distances to borders',
};

export function inputName(subject: GroupSubject): string {
  switch (subject.column) {
    case 'patrons.level':
      return `Patrons of the ${subject.side}: ${subject.channel}`;
    case 'events.magnitude':
      return `Size of the news of the ${subject.side}`;
    default: {
      const name = INPUTS[subject.column];
      return 'region' in subject && subject.region !== null ? `${name}, ${subject.region}` : name;
    }
  }
}

export function factorName(info: FactorInfo): string {
  if (info.subject !== null) return inputName(info.subject);
  switch (info.kind) {
    case 'posterior':
      return 'Parameters of the rules, all together';
    case 'other inputs':
    case 'other parameters':
      return `The ${info.members.length} ${info.kind}`;
    default:
      return `${parameterName(info)}: ${parameterMeaning(info)}`;
  }
}

/** `80,000 – 125,000 – 180,000 men`; '' where there is no one number. */
export function rangeOf({ low, value, high, unit, summary }: FactorInfo): string {
  if (low === null || value === null || high === null) return '';
  const mean = summary === 'mean' ? ' on average' : '';
  const what = unit === '' || unit === 'share' ? '' : ` ${unit}`;
  return `${threeFigures(low)} – ${threeFigures(value)} – ${threeFigures(high)}${what}${mean}`;
}

/** `34 rows, assumed`, `2 measured and 32 estimated rows`. */
export function knownAs({ known }: FactorInfo): string {
  if (known === null) return '';
  const kinds = (['measured', 'estimated', 'assumed'] as const).filter((k) => known[k] > 0);
  const [only] = kinds;
  if (kinds.length === 1 && only !== undefined)
    return `${count(known[only], 'row', 'rows')}, ${only}`;
  return `${list(kinds.map((k) => `${known[k]} ${k}`))} rows`;
}

/** `regions.csv from line 2, column garrison_effective_k`. */
export const whereOf = (info: FactorInfo): string =>
  list(
    columnsOf(info).map(({ file, line, column }) => `${file} from line ${line}, column ${column}`),
  );

/** Where one goes to know it better. */
export function howToKnow(info: FactorInfo, largest: readonly FactorInfo[]): string {
  if (info.kind === 'input')
    return `Now ${[rangeOf(info), knownAs(info)].join('; ')}. Stands in ${whereOf(info)}.`;
  const learnt =
    'No table has it: it is learnt from how other histories ended (see: interregnum calibrate).';
  if (info.kind === 'parameter') return `Now ${rangeOf(info)}. ${learnt}`;
  return largest.length === 0
    ? learnt
    : `${learnt} By the screening mostly ${list(largest.map(parameterName))} (one by one, see there).`;
}
