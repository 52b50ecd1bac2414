/** What is said of a sensitivity study, in Dari. Not yet reviewed by a speaker. */
import type { SensitivityEstimate, SobolOutcome } from '@interregnum/analysis';
import { DARI_SPEECH } from '@interregnum/words';
import { SHARED_DARI } from '../shared/dari.ts';
import { factorName, howToKnow, inputName } from './dari-factors.ts';
import {
  fromNothing,
  type SensitivitySentences,
  type Shared,
  singleTold,
  toldOf,
} from './sentences.ts';

const { amount, list, named, percent, persons, quoted, thousands, withRange } = DARI_SPEECH;

/** Factors named in a sentence. */
const NAMED = 3;

const OUTCOMES: Readonly<Record<string, readonly [words: string, unit: string, about: string]>> = {
  fell: [
    'احتمال سقوط رژیم',
    'واحد فیصدی',
    'اینکه رژیم تا افق سقوط می‌کند یا نه؛ اوسط آن احتمال سقوط است',
  ],
  regimeDays: [
    'روزهایی که رژیم برجا می‌ماند',
    'روز',
    'روزهایی که رژیم برجا بود، شمرده تا افق: رژیمی که پایدار ماند همهٔ افق را دارد',
  ],
  regionsLost: ['شمار مرکزهای از دست رفته', 'مرکز', 'مرکزهایی که رژیم تا افق از دست داد'],
  displaced: ['شمار بیجاشدگان', 'نفر', 'کسانی که در داخل کشور تازه بیجا شدند یا از مرز گذشتند'],
};

/** An outcome of one's own: a yes or no, whose name is what was asked. */
const own = (name: string): readonly [words: string, unit: string, about: string] => [
  `احتمال ${quoted(name)}`,
  'واحد فیصدی',
  'اینکه پیش می‌آید یا نه؛ اوسط آن احتمال آن است',
];

const isShare = (name: string): boolean => name === 'fell' || OUTCOMES[name] === undefined;

function outcome(name: string): ReturnType<SensitivitySentences['outcome']> {
  const [words, , description] = OUTCOMES[name] ?? own(name);
  return { words, description };
}

const wordsOf = ({ name }: SobolOutcome): string => outcome(name).words;

const NOTHING = 'حدود ۰';

const share = (estimate: SensitivityEstimate): string => {
  const { value, low, high } = fromNothing(estimate);
  if (value > 0) return withRange(value, low, high, percent);
  return high > 0 ? `${NOTHING} (حداکثر ${percent(high)})` : NOTHING;
};

function sized({ name }: SobolOutcome, value: number): string {
  const [, unit] = OUTCOMES[name] ?? own(name);
  if (isShare(name)) return `${amount(100 * value)} ${unit}`;
  return `${name === 'displaced' ? persons(value) : amount(value)} ${unit}`;
}

const chanceIs = ({ chanceShare }: SobolOutcome): string =>
  `${share(chanceShare)} از واریانس یک روایت تصادف است`;

function answer(shared: Shared): string {
  const what = wordsOf(shared.outcome);
  const [first] = singleTold(shared, factorName);
  if (shared.outcome.indices === null)
    return `${chanceIs(shared.outcome)}؛ آنچه برای همهٔ چیزهای نامطمئن می‌ماند از هیچ جدا نمی‌شود، پس دربارهٔ هیچ چیزی نمی‌توان گفت که برای ${what} مهم است.`;
  if (first === undefined)
    return `${chanceIs(shared.outcome)}؛ از آنچه نامطمئن است هیچ چیز به تنهایی برای ${what} از هیچ جدا نمی‌شود.`;
  return `${share(first.first)} از واریانس نامطمئن ${what} از میان می‌رفت اگر «${first.name}» معلوم می‌بود، بیش از هر چیز دیگری که به تنهایی از هیچ جدا می‌شود؛ ${chanceIs(shared.outcome)}، و هر چه معلوم شود می‌ماند.`;
}

export const SENSITIVITY_DARI: SensitivitySentences = {
  shared: SHARED_DARI,
  title: (name) =>
    `چه چیزی برای ${outcome(name).words} بیش از همه مهم است، و چه را باید نخست دانست؟`,
  answer,
  mean: (o) => {
    const { value, low, high } = o.mean;
    const of = isShare(o.name) ? wordsOf(o) : `اوسط ${wordsOf(o)}`;
    const say = isShare(o.name) ? percent : o.name === 'displaced' ? persons : amount;
    return `روی همهٔ آنچه نامطمئن است، ${of} ${withRange(value, low, high, say)} است.`;
  },
  chance: (o) =>
    `از واریانس یک روایت ${share(o.chanceShare)} تصادف است: این اندازه می‌ماند اگر هر ورودی و هر پارامتر معلوم می‌بود.`,
  silent: ({ runs }) =>
    `بقیه با ${thousands(runs)} روایت از هیچ جدا نمی‌شود، پس دربارهٔ هیچ چیزی نمی‌توان گفت که مهم است؛ شاید روایت بیشتر نشان دهد.`,
  moves: (o) => `آنچه نامطمئن است ${wordsOf(o)} را با انحراف معیار ${sized(o, o.sd)} جابه‌جا می‌کند.`,
  told: (shared) => {
    const told = singleTold(shared, factorName).slice(0, NAMED);
    if (told.length === 0) return 'هیچ عامل تنهایی از هیچ جدا نمی‌شود.';
    return `از این واریانس، آنچه دانستن تنها یک چیز کم می‌کند: ${told.map(({ name, first }) => `${name}، ${share(first)}`).join('؛ ')}.`;
  },
  combinations: ({ interactions }) =>
    interactions === null ? '' : `آنچه تنها ترکیب‌ها می‌کنند: ${share(interactions)}.`,
  learn: ({ worth, info, largest }, o) =>
    `${factorName(info)}: ${share(worth.share)} کمتر در واریانس ${wordsOf(o)}؛ انحراف معیار از ${sized(o, o.sd)} به ${sized(o, worth.sdLeft)} می‌رسد. در ${percent(worth.rankedFirst)} نمونه‌های دوباره نخست است. ${howToKnow(info, largest)}`,
  untold: (n) => `${thousands(n)} شک تنها از هیچ جدا نمی‌شود.`,
  other: (shared) => {
    const told = toldOf(shared, factorName).slice(0, NAMED);
    const rest =
      told.length === 0
        ? 'هیچ چیز نامطمئنی به تنهایی از هیچ جدا نمی‌شود'
        : `از بقیه، ${told.map(({ name, first }) => `${name} ${share(first)}`).join('، ')}`;
    return `برای ${wordsOf(shared.outcome)}: تصادف ${share(shared.outcome.chanceShare)} از واریانس یک روایت است؛ ${rest}.`;
  },
  moreMoved: (n) =>
    `و ${thousands(n)} که آن را کمتر جابه‌جا می‌کند: سند کامل (${named('--json')}) همه را دارد`,
  neverMoved: (names) => `هرگز آن را جابه‌جا نکرد: ${list(names)}.`,
  screened: (name, paths) =>
    `«اندازه»: هر یک از کم تا زیاد خود ${outcome(name).words} را چه اندازه جابه‌جا می‌کند، به ${(OUTCOMES[name] ?? own(name))[1]}، در ${thousands(paths)} راه از میان همهٔ آنچه نامطمئن است. «پراکندگی»: این از جایی تا جای دیگر چه اندازه فرق می‌کند. «با تصادف»: اندازه‌ای که تصادف با این روایت‌ها نشان می‌داد.`,
  moved: (parameters) =>
    ({
      posterior:
        'پارامترها به هم بسته است، پس همه یک چیز نامطمئن است: یک بردار کامل از توزیع پسین.',
      prior: 'پارامترها یک به یک روی توزیع پیشین خود جابه‌جا می‌شود.',
      none: 'پارامترها یک مقدار دارد، پس هیچ سهمی از آن‌ها نیست.',
    })[parameters],
  played: ({ screening, sobol, runs, totalRuns, seed }) =>
    `${thousands(screening.points)} + ${thousands(sobol.points)} نقطهٔ طرح، هر یک ${thousands(runs)} روایت، در کل ${thousands(totalRuns)} روایت، بذر ${thousands(seed)}؛ دامنه‌ها ۹۵٪ است.`,
  outcome,
  factor: factorName,
  input: inputName,
  drawn: 'هر نقطهٔ طرح یکی از آن‌ها را می‌گیرد.',
  unseen: `${SHARED_DARI.verdict} (${named('docs/blind-test.md')}): این رده‌بندی آن است که در مدل مهم است؛ آنچه در جهان مهم است و در قاعده‌های آن نیست سهمی ندارد.`,
  nothing: NOTHING,
  legend:
    '«تنها»: سهمی از واریانس نتیجهٔ مورد انتظار که دانستن دقیق آن کم می‌کرد. «در کل»: سهمی که می‌ماند اگر همهٔ چیزهای دیگر معلوم می‌بود؛ پس کار آن در ترکیب هم شمرده می‌شود. ورودی‌ها میان کم و زیاد جدول‌های مورد جابه‌جا می‌شود، همهٔ سطرهای یک گروه با هم. این‌ها نتیجهٔ مدل است، نه مشاهده. سهم نمی‌تواند زیر ۰ باشد: برآوردی که تصادف آن را آنجا می‌برد «حدود ۰» نوشته می‌شود و بازه‌ها در ۰ ختم می‌شوند.',
  first: 'چه را باید نخست دانست',
  others: 'نتیجه‌های دیگر',
  screening: 'غربال: هر یک به تنهایی',
  columns: {
    doubt: 'نامطمئن',
    alone: 'تنها',
    interval: '۹۵٪',
    inAll: 'در کل',
    lowToHigh: 'از کم تا زیاد',
    size: 'اندازه',
    signed: 'با علامت',
    spread: 'پراکندگی',
    byChance: 'با تصادف',
  },
  tables: (name) => ({
    shares: `سهم‌ها از واریانس ${outcome(name).words}، به تفکیک آنچه نامطمئن است`,
    screening: `هر شک ${outcome(name).words} را چه اندازه جابه‌جا می‌کند`,
  }),
  figures: (name) => ({
    shares: {
      title: `چه چیزی برای ${outcome(name).words} بیش از همه مهم است`,
      caption: `سهم‌ها از واریانس ${outcome(name).words} به تفکیک آنچه نامطمئن است، تنها و در ترکیب، با دامنهٔ ۹۵٪.`,
    },
    screening: {
      title: `هر شک ${outcome(name).words} را چه اندازه جابه‌جا می‌کند`,
      caption: `هر ورودی و هر پارامتر از کم تا زیاد خود ${outcome(name).words} را چه اندازه جابه‌جا می‌کند (خط‌ها: دامنهٔ ۹۵٪)، و چه اندازه ناهموار.`,
    },
  }),
};
