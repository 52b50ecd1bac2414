/** What is said of a sensitivity study, in Pashto. Not yet reviewed by a speaker. */
import type { SensitivityEstimate, SobolOutcome } from '@interregnum/analysis';
import { PASHTO_SPEECH } from '@interregnum/words';
import { SHARED_PASHTO } from '../shared/pashto.ts';
import { factorName, howToKnow, inputName } from './pashto-factors.ts';
import {
  fromNothing,
  type SensitivitySentences,
  type Shared,
  singleTold,
  toldOf,
} from './sentences.ts';

const { amount, count, list, named, percent, persons, quoted, thousands, withRange } =
  PASHTO_SPEECH;

/** Factors named in a sentence. */
const NAMED = 3;

const OUTCOMES: Readonly<
  Record<string, readonly [words: string, of: string, unit: string, about: string]>
> = {
  fell: [
    'د رژیم د نسکورېدو احتمال',
    'د رژیم د نسکورېدو د احتمال',
    'سلنې ټکي',
    'دا چې رژیم تر افق پورې نسکورېږي که نه؛ اوسط یې د نسکورېدو احتمال دی',
  ],
  regimeDays: [
    'هغه ورځې چې رژیم پر ځای پاتې کېږي',
    'د هغو ورځو چې رژیم پر ځای پاتې کېږي',
    'ورځې',
    'هغه ورځې چې رژیم پر ځای و، تر افق پورې شمېرل شوې: هغه رژیم چې پاتې شو ټول افق لري',
  ],
  regionsLost: [
    'د له لاسه وتلیو مرکزونو شمېر',
    'د له لاسه وتلیو مرکزونو د شمېر',
    'مرکزونه',
    'هغه مرکزونه چې رژیم تر افق پورې له لاسه ورکړل',
  ],
  displaced: [
    'د بېځایه شویو شمېر',
    'د بېځایه شویو د شمېر',
    'کسان',
    'هغه کسان چې په هېواد کې نوي بېځایه شول یا له پولې واوښتل',
  ],
};

/** An outcome of one's own: a yes or no, whose name is what was asked. */
const own = (name: string): readonly [words: string, of: string, unit: string, about: string] => [
  `د ${quoted(name)} احتمال`,
  `د ${quoted(name)} د احتمال`,
  'سلنې ټکي',
  'دا چې پېښېږي که نه؛ اوسط یې د پېښېدو احتمال دی',
];

const isShare = (name: string): boolean => name === 'fell' || OUTCOMES[name] === undefined;

function outcome(name: string): ReturnType<SensitivitySentences['outcome']> {
  const [words, , , description] = OUTCOMES[name] ?? own(name);
  return { words, description };
}

const wordsOf = ({ name }: SobolOutcome): string => outcome(name).words;
/** Before a noun it belongs to. */
const ofOutcome = (name: string): string => (OUTCOMES[name] ?? own(name))[1];

const NOTHING = 'شاوخوا ۰';

const share = (estimate: SensitivityEstimate): string => {
  const { value, low, high } = fromNothing(estimate);
  if (value > 0) return withRange(value, low, high, percent);
  return high > 0 ? `${NOTHING} (تر ټولو زیات ${percent(high)})` : NOTHING;
};

function sized({ name }: SobolOutcome, value: number): string {
  const [, , unit] = OUTCOMES[name] ?? own(name);
  if (isShare(name)) return `${amount(100 * value)} ${unit}`;
  return `${name === 'displaced' ? persons(value) : amount(value)} ${unit}`;
}

const chanceIs = ({ chanceShare }: SobolOutcome): string =>
  `د یوه روایت د وریانس ${share(chanceShare)} تصادف دی`;

function answer(shared: Shared): string {
  const of = ofOutcome(shared.outcome.name);
  const [first] = singleTold(shared, factorName);
  if (shared.outcome.indices === null)
    return `${chanceIs(shared.outcome)}؛ هغه څه چې ټولو شکمنو شیانو ته پاتې کېږي له هېڅ نه بېلېږي، نو د هېڅ شي په اړه نه شو ویلی چې مهم دی.`;
  if (first === undefined)
    return `${chanceIs(shared.outcome)}؛ له شکمنو شیانو هېڅ یو یوازې له هېڅ نه بېلېږي.`;
  return `${of} د شکمن وریانس ${share(first.first)} به تللي وای که «${first.name}» معلوم وای، تر هر بل شي زیات چې یوازې له هېڅ بېلېږي؛ ${chanceIs(shared.outcome)}، او که هر څه معلوم شي پاتې کېږي.`;
}

export const SENSITIVITY_PASHTO: SensitivitySentences = {
  shared: SHARED_PASHTO,
  title: (name) => `${ofOutcome(name)} لپاره تر ټولو مهم څه دي، او لومړی باید څه معلوم شي؟`,
  answer,
  mean: (o) => {
    const { value, low, high } = o.mean;
    const of = isShare(o.name) ? wordsOf(o) : `${ofOutcome(o.name)} اوسط`;
    const say = isShare(o.name) ? percent : o.name === 'displaced' ? persons : amount;
    return `پر ټولو شکمنو شیانو ${of} ${withRange(value, low, high, say)} دی.`;
  },
  chance: (o) =>
    `د یوه روایت د وریانس ${share(o.chanceShare)} تصادف دی: دومره به پاتې وای که هره ورودي او هر پارامتر معلوم وای.`,
  silent: ({ runs }) =>
    `نور په ${count(runs, 'روایت', 'روایتونو')} له هېڅ نه بېلېږي، نو د هېڅ شي په اړه نه شو ویلی چې مهم دی؛ ښایي ډېر روایتونه یې وښيي.`,
  moves: (o) => `شکمن شیان ${wordsOf(o)} د ${sized(o, o.sd)} په معیاري انحراف ښوروي.`,
  told: (shared) => {
    const told = singleTold(shared, factorName).slice(0, NAMED);
    if (told.length === 0) return 'هېڅ عامل یوازې له هېڅ نه بېلېږي.';
    return `له دې وریانس څخه هغه څه چې یوازې د یوه شي پوهه یې کموي: ${told.map(({ name, first }) => `${name}، ${share(first)}`).join('؛ ')}.`;
  },
  combinations: ({ interactions }) =>
    interactions === null ? '' : `هغه څه چې یوازې ترکیبونه یې کوي: ${share(interactions)}.`,
  learn: ({ worth, info, largest }, o) =>
    `${factorName(info)}: ${ofOutcome(o.name)} په وریانس کې ${share(worth.share)} لږ؛ معیاري انحراف له ${sized(o, o.sd)} تر ${sized(o, worth.sdLeft)} راټیټېږي. په بیا نمونو کې ${percent(worth.rankedFirst)} لومړی دی. ${howToKnow(info, largest)}`,
  untold: (n) => `${count(n, 'یوازینی شک', 'یوازیني شکونه')} له هېڅ نه بېلېږي.`,
  other: (shared) => {
    const told = toldOf(shared, factorName).slice(0, NAMED);
    const rest =
      told.length === 0
        ? 'هېڅ شکمن شی یوازې له هېڅ نه بېلېږي'
        : `له نورو، ${told.map(({ name, first }) => `${name} ${share(first)}`).join('، ')}`;
    return `${ofOutcome(shared.outcome.name)} لپاره: تصادف د یوه روایت د وریانس ${share(shared.outcome.chanceShare)} دی؛ ${rest}.`;
  },
  moreMoved: (n) =>
    `او ${count(n, 'بل چې لږ یې ښوروي', 'نور چې لږ یې ښوروي')}: بشپړ سند (${named('--json')}) ټول لري`,
  neverMoved: (names) => `هېڅکله یې ونه ښوراوه: ${list(names)}.`,
  screened: (name, paths) =>
    `«کچه»: هر یو له خپل لږ تر خپل ډېر ${outcome(name).words} څومره ښوروي، په ${(OUTCOMES[name] ?? own(name))[2]}، په ${count(paths, 'لاره', 'لارو')} کې د ټولو شکمنو شیانو له منځه. «خپرېدنه»: دا له یوه ځایه تر بله څومره توپیر لري. «په تصادف»: هغه کچه چې تصادف به په دې روایتونو ښودلې وای.`,
  moved: (parameters) =>
    ({
      posterior: 'پارامترونه یو له بله تړلي دي، نو ټول یو شکمن شی دی: د وروستي وېش یو بشپړ وکتور.',
      prior: 'پارامترونه یو یو پر خپل لومړني وېش ښورول کېږي.',
      none: 'پارامترونه یو ارزښت لري، نو هېڅ برخه د هغوی نه ده.',
    })[parameters],
  played: ({ screening, sobol, runs, totalRuns, seed }) =>
    `د طرحې ${thousands(screening.points)} + ${thousands(sobol.points)} ټکي، هر یو ${count(runs, 'روایت', 'روایتونه')}، ټول ${count(totalRuns, 'روایت', 'روایتونه')}، تخم ${thousands(seed)}؛ لمنې ۹۵٪ دي.`,
  outcome,
  factor: factorName,
  input: inputName,
  drawn: 'د طرحې هر ټکی یو ترې اخلي.',
  unseen: `${SHARED_PASHTO.verdict} (${named('docs/blind-test.md')}): دا د هغه څه درجه ده چې په ماډل کې مهم دي؛ هغه څه چې په نړۍ کې مهم دي او د هغه په قاعدو کې نه دي برخه نه لري.`,
  nothing: NOTHING,
  legend:
    '«یوازې»: د تمې وړ پایلې د وریانس هغه برخه چې د هغه کره پوهه یې کموي. «ټول»: هغه برخه چې پاتې به وای که ټول نور معلوم وای؛ نو د هغه کار په ترکیب کې هم شمېرل کېږي. ورودي د قضیې د جدولونو د لږ او ډېر ترمنځ ښورېږي، د یوې ډلې ټولې کرښې یو ځای. دا د ماډل پایلې دي، نه کتنې. برخه تر ۰ لاندې نه شي کېدای: هغه اټکل چې تصادف یې هلته بیايي «شاوخوا ۰» لیکل کېږي او واټنونه په ۰ ختمېږي.',
  first: 'لومړی باید څه معلوم شي',
  others: 'نورې پایلې',
  screening: 'غلبېل: هر یو یوازې',
  columns: {
    doubt: 'شکمن',
    alone: 'یوازې',
    interval: '۹۵٪',
    inAll: 'ټول',
    lowToHigh: 'له لږ تر ډېر',
    size: 'کچه',
    signed: 'له نښې سره',
    spread: 'خپرېدنه',
    byChance: 'په تصادف',
  },
  tables: (name) => ({
    shares: `${ofOutcome(name)} د وریانس برخې، د شکمنو شیانو له مخې`,
    screening: `هر شک ${outcome(name).words} څومره ښوروي`,
  }),
  figures: (name) => ({
    shares: {
      title: `${ofOutcome(name)} لپاره تر ټولو مهم څه دي`,
      caption: `${ofOutcome(name)} د وریانس برخې د شکمنو شیانو له مخې، یوازې او په ترکیب کې، د ۹۵٪ له لمنو سره.`,
    },
    screening: {
      title: `هر شک ${outcome(name).words} څومره ښوروي`,
      caption: `هره ورودي او هر پارامتر له خپل لږ تر خپل ډېر ${outcome(name).words} څومره ښوروي (کرښې: د ۹۵٪ لمنې)، او څومره نابرابر.`,
    },
  }),
};
