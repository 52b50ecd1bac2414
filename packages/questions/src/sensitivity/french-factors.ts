/** What is in doubt, in French: its name, its present range, how it is known. Not yet reviewed by a speaker. */
import type { FactorInfo, GroupSubject } from '@interregnum/analysis';
import { FRENCH_SPEECH } from '@interregnum/words';
import { columnsOf, type NamedInput, parameterMeaning, parameterName } from './sentences.ts';

const { count, list, threeFigures } = FRENCH_SPEECH;

const INPUTS: Readonly<Record<NamedInput, string>> = {
  'regions.garrison_effective_k': 'Garnisons : hommes présents et capables de se battre',
  'regions.garrison_nominal_k': 'Garnisons : hommes sur le papier',
  'regions.militia_k': 'Milices : hommes',
  'regions.challenger_force_k': 'Adversaire : hommes',
  'regions.insurgent_control_0': 'Campagne sous l’adversaire au jour 0',
  'regions.affinity_challenger': 'Affinité avec l’adversaire',
  'regions.affinity_incumbent': 'Affinité avec le régime',
  'regions.sanctuary_border': 'Accès à un refuge à l’étranger',
  'regions.population_k': 'Population',
  'links.road_km': 'Distances par la route',
  'evacuations.capacity_persons_per_day': 'Pont aérien : personnes par jour',
  'borders.openness': 'Ouverture des frontières',
  'borders.km': 'Distances aux frontières',
};

const CHANNELS: Readonly<Record<string, string>> = {
  money: 'argent',
  arms: 'armes',
  troops: 'troupes',
  air: 'appui aérien',
  lift: 'transport et entretien',
  recognition: 'soutien politique',
};
const SIDES = { incumbent: 'du régime', challenger: 'de l’adversaire' } as const;

export function inputName(subject: GroupSubject): string {
  switch (subject.column) {
    case 'patrons.level':
      return `Patrons ${SIDES[subject.side]} : ${CHANNELS[subject.channel] ?? subject.channel}`;
    case 'events.magnitude':
      return `Poids des nouvelles ${SIDES[subject.side]}`;
    default: {
      const name = INPUTS[subject.column];
      return 'region' in subject && subject.region !== null ? `${name}, ${subject.region}` : name;
    }
  }
}

export function factorName(info: FactorInfo): string {
  if (info.subject !== null) return inputName(info.subject);
  const others = info.members.length;
  switch (info.kind) {
    case 'posterior':
      return 'Paramètres des règles, tous ensemble';
    case 'other inputs':
      return count(others, 'autre entrée', 'autres entrées');
    case 'other parameters':
      return count(others, 'autre paramètre', 'autres paramètres');
    default:
      return `${parameterName(info)} : ${parameterMeaning(info)}`;
  }
}

const UNITS: Readonly<Record<string, string>> = {
  men: 'hommes',
  persons: 'personnes',
  'persons per day': 'personnes par jour',
  km: 'km',
};
const KINDS = {
  measured: ['mesurée', 'mesurées'],
  estimated: ['estimée', 'estimées'],
  assumed: ['supposée', 'supposées'],
} as const;

function rangeOf({ low, value, high, unit, summary }: FactorInfo): string {
  if (low === null || value === null || high === null) return '';
  const mean = summary === 'mean' ? ' en moyenne' : '';
  const what = unit === '' || unit === 'share' ? '' : ` ${UNITS[unit] ?? unit}`;
  return `${threeFigures(low)} – ${threeFigures(value)} – ${threeFigures(high)}${what}${mean}`;
}

function knownAs({ known }: FactorInfo): string {
  if (known === null) return '';
  const kinds = (['measured', 'estimated', 'assumed'] as const).filter((k) => known[k] > 0);
  return list(kinds.map((k) => count(known[k], `ligne ${KINDS[k][0]}`, `lignes ${KINDS[k][1]}`)));
}

export function howToKnow(info: FactorInfo, largest: readonly FactorInfo[]): string {
  const learnt =
    'Aucune table ne l’a : on l’apprend de la fin d’autres histoires (voir : interregnum calibrate).';
  if (info.kind === 'input') {
    const now = [rangeOf(info), knownAs(info)].filter(Boolean).join(' ; ');
    const where = columnsOf(info).map(
      ({ file, line, column }) => `${file} dès la ligne ${line}, colonne ${column}`,
    );
    return `Maintenant ${now}. Se trouve dans ${list(where)}.`;
  }
  if (info.kind === 'parameter') return `Maintenant ${rangeOf(info)}. ${learnt}`;
  return largest.length === 0
    ? learnt
    : `${learnt} D’après l’examen préalable, surtout ${list(largest.map(parameterName))} (un à un, voir là).`;
}
