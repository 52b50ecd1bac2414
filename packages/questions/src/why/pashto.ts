/** What is said of an attribution, in Pashto. Not yet reviewed by a speaker. */
import {
  type AttributedMean,
  byPlace,
  type FactorShare,
  isTold,
  type OutcomeAttribution,
  outcomeOf,
  RANKED_BY,
} from '@interregnum/analysis';
import { PASHTO_SPEECH } from '@interregnum/words';
import { COMPARE_PASHTO } from '../compare/pashto.ts';
import { SHARED_PASHTO, spreadInDays } from '../shared/pashto.ts';
import type { Standing } from './published.ts';
import type { WhyFacts, WhySentences } from './sentences.ts';

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

/** Interactions and factors named in one sentence. */
const PAIRS_NAMED = 2;
const FACTORS_NAMED = 3;

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
const named = (id: string, titles: WhyFacts['titles']): string => quoted(titles.get(id) ?? id);

function placeOf({ rank, low, high }: FactorShare['rank']): string {
  const place = `ځای ${thousands(rank)}`;
  return low === high ? place : `${place}، ${range(low, high, thousands)}`;
}

/** A part that has the sign of the whole, as its size. */
function due({ factor, shapley: { mean: m, low, high } }: FactorShare, titles: WhyFacts['titles']) {
  const limits = m < 0 ? range(-high, -low, amount) : range(low, high, amount);
  return { size: amount(Math.abs(m)), to: `د ${named(factor, titles)} (${limits})` };
}

function answer({ attribution, titles }: WhyFacts): string {
  const { difference, factors } = outcomeOf(attribution, RANKED_BY);
  const one = factors.length === 1;
  const all = one ? 'دا عامل' : `دا ${thousands(factors.length)} عاملونه یو ځای`;
  const sign = Math.sign(difference.mean);
  const told = byPlace(factors).filter((f) => isTold(f.shapley));
  const against = told.filter((f) => Math.sign(f.shapley.mean) === -sign);
  const [first, ...more] = told
    .filter((f) => Math.sign(f.shapley.mean) === sign)
    .slice(0, FACTORS_NAMED)
    .map((f) => due(f, titles));
  if (!isTold(difference) || first === undefined)
    return `${all} هغه موده چې رژیم پر ځای پاتې کېږي ${mean(difference, effect)} ورځې بدلوي: ${told.length === 0 ? 'له هغه څه زیات نه چې تصادف یې کولی شي' : 'ځینې یې پای مخکې کوي او ځینې یې وروسته'}.`;
  const rest = more.map(({ size, to }) => `، ${size} ${to}`).join('');
  const other =
    against.length === 0
      ? ''
      : `؛ ${list(against.map((f) => named(f.factor, titles)))} په مخالف لوري کار کوي`;
  return `${all} هغه موده چې رژیم پر ځای پاتې کېږي ${amount(Math.abs(difference.mean))} ورځې ${sign < 0 ? 'لنډوي' : 'اوږدوي'}؛ له دې ${first.size} ورځې ${first.to} له امله دي${rest}${other}.`;
}

const stands = ({ mean: m, low, high }: AttributedMean): string =>
  `${amount(m)} ورځې (${range(low, high, amount)})`;

function whole({ attribution }: WhyFacts): string {
  const { all, none, difference } = outcomeOf(attribution, RANKED_BY);
  const fell = outcomeOf(attribution, 'fell');
  const n = count(attribution.runs - attribution.failedRuns, 'روایت', 'روایتونو');
  return [
    `له ټولو عاملونو سره، یعنې قضیه لکه څنګه چې ده، رژیم د افق له ${thousands(attribution.horizonDays)} ورځو ${stands(all)} پر ځای پاتې کېږي، او د ${n} په ${mean(fell.all, percent)} کې نسکورېږي.`,
    `له ټولو پرته هماغه روایتونه ${stands(none)} ورکوي، او نسکورېدل په ${mean(fell.none, percent)} کې.`,
    `د ${mean(difference, effect)} ورځو او ${points(fell.difference.mean)} سلنې ټکو (${range(fell.difference.low, fell.difference.high, points)}) توپیر د عاملونو ترمنځ وېشل کېږي؛ د برخو مجموعه همدا توپیر دی.`,
  ].join(' ');
}

function history({ attribution, history: happened }: WhyFacts): string {
  if (happened === null) return '';
  const { fell, day, date } = happened;
  const when = date === null || day === null ? '' : ` په ${longDate(date)} (ورځ ${thousands(day)})`;
  const { mean: share } = outcomeOf(attribution, 'fell').all;
  const same = fell ? share : 1 - share;
  const warning =
    same >= 0.5
      ? ''
      : ` ماډل په دې پارامترونو یوازې د روایتونو په ${percent(same)} کې داسې کېږي؛ نو هغه څه چې وېشل کېږي هغه خطر دی چې ماډل یې ویني، نه هغه پای چې راغی.`;
  return `${fell ? `په حقیقت کې رژیم${when} نسکور شو.` : 'په حقیقت کې رژیم د دې مودې تر پایه پاتې شو.'}${warning}`;
}

function parts({ attribution, titles }: WhyFacts): string {
  const ordered = byPlace(outcomeOf(attribution, RANKED_BY).factors);
  const { withoutEffect } = attribution;
  const told = ordered.filter((f) => isTold(f.shapley));
  const rest = ordered.filter((f) => !isTold(f.shapley) && !withoutEffect.includes(f.factor));
  const part = (f: FactorShare): string =>
    `${named(f.factor, titles)} ${mean(f.shapley, effect)} (${placeOf(f.rank)})`;
  return [
    told.length === 0
      ? 'هېڅ عامل د پر ځای پاتې کېدو ورځې له هغه څه زیات نه بدلوي چې تصادف یې کولی شي.'
      : `د پر ځای پاتې کېدو ورځې، د عاملونو له مخې: ${told.map(part).join('؛ ')}.`,
    rest.length === 0 ? '' : `له هېڅ نه بېلېږي: ${rest.map(part).join('؛ ')}.`,
    withoutEffect.length === 0
      ? ''
      : `بې اغېزې، ځکه چې هېڅ روایت هغه څه نه لولي چې دوی یې بدلوي: ${withoutEffect.map((id) => named(id, titles)).join('، ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function pairs({ interactions }: OutcomeAttribution, titles: WhyFacts['titles']): string {
  const seen = interactions.flatMap(({ factors, index }) =>
    index === null ? [] : [{ factors, index }],
  );
  const unseen = interactions.length - seen.length;
  const few =
    unseen === 0
      ? ''
      : `له ${count(interactions.length, 'جوړې', 'جوړو')} ${thousands(unseen)} د نمونې په ترتیبونو کې دومره لږ ولیدل شوې چې نه شي ارزول کېدای؛ ډېر روایتونه ډېرې جوړې ویني.`;
  const told = seen
    .filter(({ index }) => isTold(index))
    .sort((a, b) => Math.abs(b.index.mean) - Math.abs(a.index.mean))
    .slice(0, PAIRS_NAMED)
    .map(
      ({ factors: [a, b], index }) =>
        `${named(a, titles)} له ${named(b, titles)} سره ${mean(index, effect)}`,
    );
  const said =
    told.length > 0
      ? `هغه جوړې چې یو ځای بل ډول کار کوي نه لکه یو یو، په ورځو: ${told.join('؛ ')}.`
      : seen.length === 0
        ? ''
        : 'د عاملونو هېڅ جوړه یو ځای له هغه څه زیات یا لږ کار نه کوي چې تصادف یې ښودلی شي.';
  return [said, few].filter(Boolean).join(' ');
}

function together({ attribution, titles }: WhyFacts): string {
  const stood = outcomeOf(attribution, RANKED_BY);
  if (stood.factors.length < 2) return '';
  const gap = (f: FactorShare): number => Math.abs(f.alone.mean - f.givenOthers.mean);
  const uneven = [...stood.factors].sort((a, b) => gap(b) - gap(a))[0]!;
  const { difference, sumAlone, sumGivenOthers: last } = stood;
  const apart = last.low > difference.high || last.high < difference.low;
  const verdict =
    Math.abs(last.mean) > Math.abs(difference.mean)
      ? 'عاملونه یو بل ته اړتیا لري: د یوه لرې کول د نورو ډېر کار له منځه وړي'
      : 'عاملونه یو پر بل راځي: د یوه لرې کول یې ډېر کار نورو ته پرېږدي';
  return [
    `د هغه څه مجموعه چې هر عامل یې یوازې کوي ${mean(sumAlone, effect)} ورځې ده، او د هغه څه چې هر یو یې له ټولو نورو سره کوي ${mean(last, effect)}، په داسې حال کې چې ټول ${mean(difference, effect)} دی${apart ? `؛ ${verdict}` : ''}.`,
    gap(uneven) === 0
      ? ''
      : `د هر عامل لپاره یو عدد دا پټوي چې څومره پر نورو پورې تړلی دی: ${named(uneven.factor, titles)} چې یوازینی عامل وي ${mean(uneven.alone, effect)} ورځې کوي، او چې ټول نور وي ${mean(uneven.givenOthers, effect)}.`,
    pairs(stood, titles),
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
  posterior: ({ attribution: { posterior }, titles }) => {
    const [most] = [...posterior.effects].sort((a, b) => b.betweenSd.sd - a.betweenSd.sd);
    const said = SHARED_PASHTO.posterior(posterior, 'histories');
    if (most === undefined) return said;
    return `${said} هغه ارزښت چې د پارامترونو له یوه وکتور تر بله تر ټولو ډېر بدلېږي د ${named(most.name, titles)} دی: معیاري انحراف ${spreadInDays(most.betweenSd)}.`;
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
