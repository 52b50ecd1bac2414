/** What is said of an attribution, in Pashto. Not yet reviewed by a speaker. */
import type { AttributedMean, FactorShare } from '@interregnum/analysis';
import { PASHTO_SPEECH } from '@interregnum/words';
import { COMPARE_PASHTO } from '../compare/pashto.ts';
import { SHARED_PASHTO, spreadInDays } from '../shared/pashto.ts';
import type { Standing } from './published.ts';
import type { WhyFacts, WhySentences } from './sentences.ts';
import {
  answerTold,
  historyTold,
  mostVarying,
  type PairsTold,
  type PartDue,
  type PartTold,
  partsTold,
  type Relation,
  togetherTold,
  wholeTold,
} from './told.ts';

const {
  amount,
  count,
  effect,
  list,
  longDate,
  percent,
  points,
  quoted,
  range,
  thousands,
  withRange,
} = PASHTO_SPEECH;

const OUTCOMES: Readonly<Record<string, readonly [words: string, description: string]>> = {
  fell: [
    'رژیم نسکورېږي، سلنې ټکي',
    'دا چې رژیم تر افق پورې نسکور شو که نه: اوسط د هغو روایتونو برخه ده چې پکې نسکورېږي',
  ],
  lostByAssault: ['په برید له لاسه وتلي مرکزونه', 'هغه مرکزونه چې په برید له لاسه ووتل'],
  lostByBargain: ['په معامله له لاسه وتلي مرکزونه', 'هغه مرکزونه چې په معامله له لاسه ووتل'],
  lostAbandoned: ['پرېښودل شوي مرکزونه', 'هغه مرکزونه چې پرېښودل شول'],
  lostByDefection: ['بلې خوا ته اوښتي مرکزونه', 'هغه مرکزونه چې بلې خوا ته په اوښتو له لاسه ووتل'],
  lostByOrder: ['په امر سپارل شوي مرکزونه', 'هغه مرکزونه چې په امر وسپارل شول'],
};

const mean = ({ mean: m, low, high }: AttributedMean, say: (x: number) => string): string =>
  withRange(m, low, high, say);
function placeOf({ rank, low, high }: FactorShare['rank']): string {
  const place = `ځای ${thousands(rank)}`;
  return low === high ? place : `${place}، ${range(low, high, thousands)}`;
}

/** A part that has the sign of the whole, after its size. */
const dueTo = ({ name, low, high }: PartDue): string =>
  `د ${quoted(name)} (${range(low, high, amount)})`;

function answer(facts: WhyFacts): string {
  const { difference, size, shorter, factors, anyTold, due, against } = answerTold(facts);
  const [first, ...more] = due;
  const one = factors === 1;
  const all = one ? 'دا عامل' : `دا ${thousands(factors)} عاملونه یو ځای`;
  if (first === undefined)
    return `${all} هغه موده چې رژیم پر ځای پاتې کېږي ${mean(difference, effect)} ورځې بدلوي: ${anyTold ? 'ځینې یې پای مخکې کوي او ځینې یې وروسته' : 'له هغه څه زیات نه چې تصادف یې کولی شي'}.`;
  const rest = more.map((part) => `، ${amount(part.size)} ${dueTo(part)}`).join('');
  const other = against.length === 0 ? '' : `؛ ${list(against.map(quoted))} په مخالف لوري کار کوي`;
  return `${all} هغه موده چې رژیم پر ځای پاتې کېږي ${amount(size)} ورځې ${shorter ? 'لنډوي' : 'اوږدوي'}؛ له دې ${amount(first.size)} ورځې ${dueTo(first)} له امله دي${rest}${other}.`;
}

const stands = ({ mean: m, low, high }: AttributedMean): string =>
  `${amount(m)} ورځې (${range(low, high, amount)})`;

function whole(facts: WhyFacts): string {
  const { stood, fell, histories } = wholeTold(facts);
  const n = count(histories, 'روایت', 'روایتونو');
  return [
    `له ټولو عاملونو سره، یعنې قضیه لکه څنګه چې ده، رژیم د افق له ${thousands(facts.attribution.horizonDays)} ورځو ${stands(stood.all)} پر ځای پاتې کېږي، او د ${n} په ${mean(fell.all, percent)} کې نسکورېږي.`,
    `له ټولو پرته هماغه روایتونه ${stands(stood.none)} ورکوي، او نسکورېدل په ${mean(fell.none, percent)} کې.`,
    `د ${mean(stood.difference, effect)} ورځو او ${points(fell.difference.mean)} سلنې ټکو (${range(fell.difference.low, fell.difference.high, points)}) توپیر د عاملونو ترمنځ وېشل کېږي؛ د برخو مجموعه همدا توپیر دی.`,
  ].join(' ');
}

function history(facts: WhyFacts): string {
  const told = historyTold(facts);
  if (told === null) return '';
  const { fell, when, onlyIn } = told;
  const on = when === null ? '' : ` په ${longDate(when.date)} (ورځ ${thousands(when.day)})`;
  const warning =
    onlyIn === null
      ? ''
      : ` ماډل په دې پارامترونو یوازې د روایتونو په ${percent(onlyIn)} کې داسې کېږي؛ نو هغه څه چې وېشل کېږي هغه خطر دی چې ماډل یې ویني، نه هغه پای چې راغی.`;
  return `${fell ? `په حقیقت کې رژیم${on} نسکور شو.` : 'په حقیقت کې رژیم د دې مودې تر پایه پاتې شو.'}${warning}`;
}

function parts(facts: WhyFacts): string {
  const { told, rest, withoutEffect } = partsTold(facts);
  const part = ({ name, days, place }: PartTold): string =>
    `${quoted(name)} ${mean(days, effect)} (${placeOf(place)})`;
  return [
    told.length === 0
      ? 'هېڅ عامل د پر ځای پاتې کېدو ورځې له هغه څه زیات نه بدلوي چې تصادف یې کولی شي.'
      : `د پر ځای پاتې کېدو ورځې، د عاملونو له مخې: ${told.map(part).join('؛ ')}.`,
    rest.length === 0 ? '' : `له هېڅ نه بېلېږي: ${rest.map(part).join('؛ ')}.`,
    withoutEffect.length === 0
      ? ''
      : `بې اغېزې، ځکه چې هېڅ روایت هغه څه نه لولي چې دوی یې بدلوي: ${withoutEffect.map(quoted).join('، ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function pairs({ told, all, unseen }: PairsTold): string {
  const pair = ({ names: [a, b], days }: PairsTold['told'][number]): string =>
    `${quoted(a)} له ${quoted(b)} سره ${mean(days, effect)}`;
  const said =
    told.length > 0
      ? `هغه جوړې چې یو ځای بل ډول کار کوي نه لکه یو یو، په ورځو: ${told.map(pair).join('؛ ')}.`
      : unseen === all
        ? ''
        : 'د عاملونو هېڅ جوړه یو ځای له هغه څه زیات یا لږ کار نه کوي چې تصادف یې ښودلی شي.';
  const few =
    unseen === 0
      ? ''
      : `له ${count(all, 'جوړې', 'جوړو')} ${thousands(unseen)} د نمونې په ترتیبونو کې دومره لږ ولیدل شوې چې نه شي ارزول کېدای؛ ډېر روایتونه ډېرې جوړې ویني.`;
  return [said, few].filter(Boolean).join(' ');
}

const RELATIONS: Readonly<Record<Relation, string>> = {
  'need each other': 'عاملونه یو بل ته اړتیا لري: د یوه لرې کول د نورو ډېر کار له منځه وړي',
  overlap: 'عاملونه یو پر بل راځي: د یوه لرې کول یې ډېر کار نورو ته پرېږدي',
};

function together(facts: WhyFacts): string {
  const told = togetherTold(facts);
  if (told === null) return '';
  const { alone, last, whole: all, relation, uneven } = told;
  return [
    `د هغه څه مجموعه چې هر عامل یې یوازې کوي ${mean(alone, effect)} ورځې ده، او د هغه څه چې هر یو یې له ټولو نورو سره کوي ${mean(last, effect)}، په داسې حال کې چې ټول ${mean(all, effect)} دی${relation === null ? '' : `؛ ${RELATIONS[relation]}`}.`,
    uneven === null
      ? ''
      : `د هر عامل لپاره یو عدد دا پټوي چې څومره پر نورو پورې تړلی دی: ${quoted(uneven.name)} چې یوازینی عامل وي ${mean(uneven.alone, effect)} ورځې کوي، او چې ټول نور وي ${mean(uneven.last, effect)}.`,
    pairs(told.pairs),
  ]
    .filter(Boolean)
    .join(' ');
}

function method({
  attribution: { method: how, coalitions, independent, failedRuns },
}: WhyFacts): string {
  const played =
    how === 'exact'
      ? `د عاملونو ټول ${thousands(coalitions.possible)} ترکیبونه وچلول شول (${count(coalitions.worlds, 'بېله نړۍ', 'بېلې نړۍ')})، په هر یوه کې په یو شان بخت.`
      : `له ${thousands(coalitions.possible)} ترکیبونو ${thousands(coalitions.asked)} د عاملونو د یوځای کېدو په ${count(2 * independent.count, 'ترتیب', 'ترتیبونو')} وچلول شول؛ تېروتنې د ترتیبونو تصادف هم لري.`;
  const failed =
    failedRuns === 0
      ? ''
      : ` څنګ ته شوي، ځکه چې یو روایت ناکام شو: ${count(failedRuns, 'روایت', 'روایتونه')}.`;
  return `${played} دا وېش د ماډل د ورودیو او قاعدو ترمنځ دی؛ نه ملامتي ده او نه کتنه. لمنې ۹۵٪ دي، له یوه روایت تر بله د تصادف لپاره؛ په ورودیو او قاعدو کې زیاتره شک پکې نشته. د عاملونو بل لړلیک، یا د یوه عامل د نشتوالي بل تعبیر، نور عددونه ورکوي.${failed}`;
}

function standingWords(standing: Standing): string {
  if (typeof standing === 'number') return `ځای ${thousands(standing)}`;
  return standing === 'named' ? 'یاد شوی' : 'نه دی یاد شوی';
}

export const WHY_PASHTO: WhySentences = {
  shared: SHARED_PASHTO,
  answer,
  whole,
  history,
  parts,
  together,
  method,
  posterior: (facts) => {
    const most = mostVarying(facts);
    const said = SHARED_PASHTO.posterior(facts.attribution.posterior, 'histories');
    if (most === null) return said;
    return `${said} هغه ارزښت چې د پارامترونو له یوه وکتور تر بله تر ټولو ډېر بدلېږي د ${quoted(most.name)} دی: معیاري انحراف ${spreadInDays(most.betweenSd)}.`;
  },
  played: ({ attribution: { runs, coalitions, seed } }) =>
    `${count(runs, 'روایت', 'روایتونه')} په ${count(coalitions.worlds, 'نړۍ', 'نړیو')} کې، تخم ${thousands(seed)}`,
  cause: ({ name, rank, factors, missing, model }, titles) => {
    const isolated = PASHTO_SPEECH.named;
    const cause = `${isolated(name)} [${standingWords(rank ?? 'named')}].`;
    if (model === null) return `${cause} د ماډل ورودي نه ده: ${isolated(missing)}.`;
    const here = factors.map((id) => isolated(titles.get(id) ?? id)).join(' + ');
    const left = missing === '' ? '' : `؛ څنګ ته شوي: ${isolated(missing)}`;
    return `${cause} ${here}: ${mean(model.shapley, effect)} ورځې، ${placeOf(model.rank)}${left}.`;
  },
  list: ({ id, title, read }) =>
    `${PASHTO_SPEECH.named(id)}: ${PASHTO_SPEECH.named(title)} (${PASHTO_SPEECH.named(read)})`,
  outcome: (name) => {
    const [words, description] = OUTCOMES[name] ?? [];
    return words === undefined || description === undefined
      ? COMPARE_PASHTO.quantity(name)
      : { words, description };
  },
  standing: standingWords,
  unseen: `${SHARED_PASHTO.verdict}: دا د هغه څه لاملونه دي چې ماډل یې کوي، او د تاریخ لاملونه یوازې هومره چې ماډل سم وي.`,
  legend: `«ورځې»: د هغو ورځو په بدلون کې برخه چې رژیم پر ځای پاتې کېږي. «یوازې»: چېرته چې بل عامل نه وي؛ «وروستی»: چېرته چې ټول نور وي؛ لمنې یې په بشپړ سند کې دي (${PASHTO_SPEECH.named('--json')}). «یو ځای»: هغه څه چې دوه عاملونه یې د هر یوه له خپل کار زیات کوي، په ورځو؛ له صفره لږ یعنې یو بل ګړندي کوي.`,
  noneTold: 'هېڅ یو له تصادفه نه بېلېږي',
  others: 'همدا د نورو پایلو لپاره',
  published: 'څه چې نورو خپاره کړي',
  publishedNote:
    'په لیندیو کې هغه څه دي چې لړلیک یې پخپله وایي؛ ورپسې د دې ځای عاملونه، د هغوی د ارزښتونو مجموعه او د هماغه لړلیک په هغو لاملونو کې یې ځای چې دلته ورودي لري. هغه لړلیک چې لاملونه بې درجې یادوي یوازې همداسې ښودل کېږي. هغه لامل چې دلته ورودي نه لري له دې امله بې اهمیته نه دی: ماډل یې په اړه نه شي ویلی.',
  columns: {
    factor: 'عامل',
    days: 'ورځې',
    interval: 'د ۹۵٪ لمن',
    place: 'ځای',
    alone: 'یوازې',
    last: 'وروستی',
    together: 'یو ځای',
    outcome: 'پایله',
    inAll: 'ټول',
    part: 'برخه (د ۹۵٪ لمن)',
    here: 'دلته',
  },
  tables: {
    parts: 'د هغو ورځو بدلون چې رژیم پر ځای پاتې کېږي څنګه د عاملونو ترمنځ وېشل کېږي',
    pairs: 'هغه څه چې دوه عاملونه یې یو ځای د هر یوه له خپل کار زیات کوي، په ورځو',
    others: 'په نورو پایلو کې تر ټولو لویې برخې',
    published: 'د دې ځای ځایونه د خپرو شویو لړلیکونو د ځایونو تر څنګ',
  },
  figure: {
    outcome: 'هغه ورځې چې رژیم پر ځای پاتې کېږي',
    caption:
      'د هغو ورځو بدلون چې رژیم پر ځای پاتې کېږي څنګه د عاملونو ترمنځ وېشل کېږي، او کومې جوړې یو ځای کار کوي. د ماډل پایلې دي؛ وېش ورودیو ته دی، ملامتي نه ده.',
  },
};
