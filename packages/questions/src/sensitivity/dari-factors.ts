/** What is in doubt, in Dari: its name, its present range, how it is known. Not yet reviewed by a speaker. */
import type { FactorInfo, GroupSubject } from '@interregnum/analysis';
import { DARI_SPEECH } from '@interregnum/words';
import { columnsOf, type NamedInput, parameterMeaning, parameterName } from './sentences.ts';

const { list, named, thousands, threeFigures } = DARI_SPEECH;

const INPUTS: Readonly<Record<NamedInput, string>> = {
  'regions.garrison_effective_k': 'قوای مستقر: نفرات حاضر و توانا به جنگ',
  'regions.garrison_nominal_k': 'قوای مستقر: نفرات روی کاغذ',
  'regions.militia_k': 'ملیشه: نفرات',
  'regions.challenger_force_k': 'طرف مخالف: نفرات',
  'regions.insurgent_control_0': 'روستاهای زیر دست طرف مخالف در روز ۰',
  'regions.affinity_challenger': 'نزدیکی با طرف مخالف',
  'regions.affinity_incumbent': 'نزدیکی با رژیم',
  'regions.sanctuary_border': 'راه به پناهگاه در آن سوی مرز',
  'regions.population_k': 'جمعیت',
  'links.road_km': 'فاصله‌ها از راه سرک',
  'evacuations.capacity_persons_per_day': 'انتقال هوایی: نفر در روز',
  'borders.openness': 'باز بودن مرزها',
  'borders.km': 'فاصله تا مرزها',
};

const CHANNELS: Readonly<Record<string, string>> = {
  money: 'پول',
  arms: 'سلاح',
  troops: 'نیروها',
  air: 'پشتیبانی هوایی',
  lift: 'ترابری و نگهداری',
  recognition: 'پشتیبانی سیاسی',
};
const SIDES = { incumbent: 'رژیم', challenger: 'طرف مخالف' } as const;

export function inputName(subject: GroupSubject): string {
  switch (subject.column) {
    case 'patrons.level':
      return `حامیان ${SIDES[subject.side]}: ${CHANNELS[subject.channel] ?? named(subject.channel)}`;
    case 'events.magnitude':
      return `وزن خبرهای ${SIDES[subject.side]}`;
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
  const others = thousands(info.members.length);
  switch (info.kind) {
    case 'posterior':
      return 'پارامترهای قاعده‌ها، همه با هم';
    case 'other inputs':
      return `${others} ورودی دیگر`;
    case 'other parameters':
      return `${others} پارامتر دیگر`;
    default:
      return `پارامتر ${named(parameterName(info))} (${named(parameterMeaning(info))})`;
  }
}

const UNITS: Readonly<Record<string, string>> = {
  men: 'نفر',
  persons: 'نفر',
  'persons per day': 'نفر در روز',
  km: 'کیلومتر',
};
const KINDS = {
  measured: 'اندازه‌گیری شده',
  estimated: 'تخمینی',
  assumed: 'فرضی',
} as const;

function rangeOf({ low, value, high, unit, summary }: FactorInfo): string {
  if (low === null || value === null || high === null) return '';
  const mean = summary === 'mean' ? ' به طور اوسط' : '';
  const what = unit === '' || unit === 'share' ? '' : ` ${UNITS[unit] ?? named(unit)}`;
  return `${threeFigures(low)} – ${threeFigures(value)} – ${threeFigures(high)}${what}${mean}`;
}

function knownAs({ known }: FactorInfo): string {
  if (known === null) return '';
  const kinds = (['measured', 'estimated', 'assumed'] as const).filter((k) => known[k] > 0);
  return list(kinds.map((k) => `${thousands(known[k])} سطر ${KINDS[k]}`));
}

export function howToKnow(info: FactorInfo, largest: readonly FactorInfo[]): string {
  const learnt = `هیچ جدولی آن را ندارد: از پایان تاریخ‌های دیگر آموخته می‌شود (${named('interregnum calibrate')}).`;
  if (info.kind === 'input') {
    const now = [rangeOf(info), knownAs(info)].filter(Boolean).join('؛ ');
    const where = columnsOf(info).map(
      ({ file, line, column }) => `${named(file)} از سطر ${thousands(line)}، ستون ${named(column)}`,
    );
    return `اکنون ${now}. جای آن: ${list(where)}.`;
  }
  if (info.kind === 'parameter') return `اکنون ${rangeOf(info)}. ${learnt}`;
  return largest.length === 0
    ? learnt
    : `${learnt} بنا بر غربال بیش از همه ${list(largest.map((p) => named(parameterName(p))))} (یک به یک، آنجا را ببینید).`;
}
