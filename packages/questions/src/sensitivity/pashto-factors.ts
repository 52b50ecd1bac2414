/** What is in doubt, in Pashto: its name, its present range, how it is known. Not yet reviewed by a speaker. */
import type { FactorInfo, GroupSubject } from '@interregnum/analysis';
import { PASHTO_SPEECH } from '@interregnum/words';
import { columnsOf, type NamedInput, parameterMeaning, parameterName } from './sentences.ts';

const { count, list, named, thousands, threeFigures } = PASHTO_SPEECH;

const INPUTS: Readonly<Record<NamedInput, string>> = {
  'regions.garrison_effective_k': 'مېشت ځواکونه: حاضر او د جګړې وړ کسان',
  'regions.garrison_nominal_k': 'مېشت ځواکونه: د کاغذ پر مخ کسان',
  'regions.militia_k': 'ملېشې: کسان',
  'regions.challenger_force_k': 'مخالف لوری: کسان',
  'regions.insurgent_control_0': 'په ۰ ورځ د مخالف لوري تر لاس لاندې کلي',
  'regions.affinity_challenger': 'له مخالف لوري سره نژدېوالی',
  'regions.affinity_incumbent': 'له رژیم سره نژدېوالی',
  'regions.sanctuary_border': 'د پولې هاخوا پناه ته لار',
  'regions.population_k': 'نفوس',
  'links.road_km': 'د لارو واټنونه',
  'evacuations.capacity_persons_per_day': 'هوايي لېږد: په ورځ کې کسان',
  'borders.openness': 'د پولو خلاصوالی',
  'borders.km': 'تر پولو واټنونه',
};

const CHANNELS: Readonly<Record<string, string>> = {
  money: 'پیسې',
  arms: 'وسلې',
  troops: 'سرتېري',
  air: 'هوايي ملاتړ',
  lift: 'لېږد او څارنه',
  recognition: 'سیاسي ملاتړ',
};
const SIDES = { incumbent: 'رژیم', challenger: 'مخالف لوري' } as const;

export function inputName(subject: GroupSubject): string {
  switch (subject.column) {
    case 'patrons.level':
      return `د ${SIDES[subject.side]} ملاتړي: ${CHANNELS[subject.channel] ?? named(subject.channel)}`;
    case 'events.magnitude':
      return `د ${SIDES[subject.side]} د خبرونو وزن`;
    default: {
      const name = INPUTS[subject.column];
      return 'region' in subject && subject.region !== null
        ? `${name}، ${named(subject.region)}`
        : name;
    }
  }
}

export function factorName(info: FactorInfo): string {
  if (info.subject !== null) return inputName(info.subject);
  const others = info.members.length;
  switch (info.kind) {
    case 'posterior':
      return 'د قاعدو پارامترونه، ټول یو ځای';
    case 'other inputs':
      return count(others, 'بله ورودي', 'نورې ورودي');
    case 'other parameters':
      return count(others, 'بل پارامتر', 'نور پارامترونه');
    default:
      return `پارامتر ${named(parameterName(info))} (${named(parameterMeaning(info))})`;
  }
}

const UNITS: Readonly<Record<string, string>> = {
  men: 'کسان',
  persons: 'کسان',
  'persons per day': 'په ورځ کې کسان',
  km: 'کیلومتره',
};
const KINDS = {
  measured: 'اندازه شوې',
  estimated: 'اټکلي',
  assumed: 'فرضي',
} as const;

function rangeOf({ low, value, high, unit, summary }: FactorInfo): string {
  if (low === null || value === null || high === null) return '';
  const mean = summary === 'mean' ? ' په اوسط ډول' : '';
  const what = unit === '' || unit === 'share' ? '' : ` ${UNITS[unit] ?? named(unit)}`;
  return `${threeFigures(low)} – ${threeFigures(value)} – ${threeFigures(high)}${what}${mean}`;
}

function knownAs({ known }: FactorInfo): string {
  if (known === null) return '';
  const kinds = (['measured', 'estimated', 'assumed'] as const).filter((k) => known[k] > 0);
  return list(kinds.map((k) => count(known[k], `${KINDS[k]} کرښه`, `${KINDS[k]} کرښې`)));
}

export function howToKnow(info: FactorInfo, largest: readonly FactorInfo[]): string {
  const learnt = `هېڅ جدول یې نه لري: د نورو تاریخونو له پایه زده کېږي (${named('interregnum calibrate')}).`;
  if (info.kind === 'input') {
    const now = [rangeOf(info), knownAs(info)].filter(Boolean).join('؛ ');
    const where = columnsOf(info).map(
      ({ file, line, column }) =>
        `${named(file)} له ${thousands(line)} کرښې، ستنه ${named(column)}`,
    );
    return `اوس ${now}. ځای یې: ${list(where)}.`;
  }
  if (info.kind === 'parameter') return `اوس ${rangeOf(info)}. ${learnt}`;
  return largest.length === 0
    ? learnt
    : `${learnt} د غلبېل له مخې زیاتره ${list(largest.map((p) => named(parameterName(p))))} (یو یو، هلته وګورئ).`;
}
