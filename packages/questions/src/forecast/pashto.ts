/** What is said of a forecast, in Pashto. Not yet reviewed by a speaker. */
import type { Chance, ForecastPredictor, WhyNotScored } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { PASHTO_SPEECH } from '@interregnum/words';
import { SHARED_PASHTO } from '../shared/pashto.ts';
import type { ForecastFacts, ForecastSentences } from './sentences.ts';
import { changesTold, dangerTold, recordGap, soFarTold } from './told.ts';

const {
  chanceWord,
  count,
  decimals,
  list,
  longDate,
  percent,
  points,
  range,
  shortDate,
  thousands,
} = PASHTO_SPEECH;
const { named, withRange } = PASHTO_SPEECH;

const CHANGES: Readonly<Record<string, string>> = {
  'incumbent-support-kept': 'د رژیم بهرنی ملاتړ د هماغې ورځې په کچه پاتې شي',
  'incumbent-support-ends': 'د رژیم بهرنی ملاتړ ناڅاپه پای ته ورسېږي',
  'challenger-support-ends':
    'د مخالف لوري ملاتړ، له عوایدو سره چېرته چې قضیه یې لري، ناڅاپه پای ته ورسېږي',
  'air-restored': 'د رژیم هوايي ملاتړ بیا د لومړۍ ورځې په څېر شي',
  'logistics-restored': 'د رژیم بهرنی لېږد، سرتېري او وسلې بیا د لومړۍ ورځې په څېر شي',
  'pay-in-full': 'پیسې راشي او د مېشتو ځواکونو معاش پوره ورکړل شي',
  'more-men': 'هر مېشت ځواک څلورمه برخه کسان زیات ولري',
};
const changeWords = (id: string): string => CHANGES[id] ?? named(id);

const PREDICTORS: Readonly<Record<ForecastPredictor, string>> = {
  model: 'ماډل',
  'hazard-so-far': 'تر اوسه ثابت خطر',
  'nothing-falls': 'نور هېڅ نه نسکورېږي',
};

const UNSCORED: Readonly<Record<WhyNotScored, string>> = {
  'not-recorded': 'څه چې پېښ شول نه دي ثبت شوي.',
  'none-held': 'نور هېڅ مرکز د رژیم په لاس کې نه و.',
  'not-known-later': 'له هغې ورځې وروسته چې څه پېښ شول لا معلوم نه دي.',
  'other-case': 'قضیه بله لومړۍ ورځ یا بل افق لري نه هغه چې د ثبت پر وخت یې درلود.',
  'not-known-yet': 'ځواب لا معلوم نه دی.',
  revised:
    'هغه څه چې تر هغې ورځې لیدل شوي وو بیا وکتل شول: یو مرکز چې اوس د رژیم په لاس کې شمېرل کېږي نه و وړاندوینه شوی.',
};

const chance = ({ probability, low, high }: Chance): string =>
  withRange(probability, low, high, percent);
const onDay = (day: number, { origin }: Pick<ForecastFacts, 'origin'>): string =>
  longDate(dateOf(day, origin));
const endOf = (facts: ForecastFacts): string => onDay(facts.forecast.horizonDays, facts);
const orLater = (day: number | null, facts: ForecastFacts): string =>
  day === null ? `له ${endOf(facts)} وروسته` : onDay(day, facts);
function between(facts: ForecastFacts): string {
  const { q05, q95 } = facts.forecast.regime.fallDay;
  return `${orLater(q05, facts)} او ${orLater(q95, facts)}`;
}

function answer(facts: ForecastFacts): string {
  const { forecast } = facts;
  const { already, by, fallDay } = forecast.regime;
  if (already !== null)
    return `رژیم په ${onDay(already, facts)} پای ته رسېدلی و؛ هغه څه چې وړاندوینه یې کېږي د هغو مرکزونو برخلیک دی چې لا یې په لاس کې وو.`;
  const middle = fallDay.q50 === null ? '' : `منځنی روایت په ${onDay(fallDay.q50, facts)}، `;
  const dates = fallDay.q05 === null ? '' : `؛ ${middle}له لسو نهه د ${between(facts)} ترمنځ`;
  return `د هغو روایتونو په ${chance(by.at(-1)!.chance)} کې چې له هغه څه سره جوړ دي چې تر ${onDay(forecast.asOfDay, facts)} معلوم وو، رژیم تر ${endOf(facts)} نسکورېږي${dates}.`;
}

function record(facts: ForecastFacts): string {
  const gap = recordGap(facts);
  if (gap === null) return '';
  return ` ثبت شوې پېښې په ${onDay(gap.end, facts)} پای ته رسېږي: دا وړاندوینه نه پوهېږي چې په ${count(gap.days, 'ورځ', 'ورځو')} کې له هغې وروسته څه نسکور شول.`;
}

function soFar(facts: ForecastFacts): string {
  const { lost, all, latest, earlier } = soFarTold(facts.forecast);
  const of = count(all, 'مرکز', 'مرکزونو');
  const seen =
    lost === 0
      ? `له ${of} هېڅ یو له لاسه نه و وتلی`
      : `له ${of} ${thousands(lost)} له لاسه ${lost === 1 ? 'وتلی و' : 'وتلي وو'}، ${earlier ? 'وروستي ' : ''}${list(latest.map(named))}`;
  return `تر ${onDay(facts.forecast.asOfDay, facts)} ${seen}.${record(facts)}`;
}

function chances(facts: ForecastFacts): string {
  const { already, by } = facts.forecast.regime;
  if (already !== null) return '';
  const said = by.map(
    ({ withinDays, day, chance: c }) =>
      `${chance(c)} په ${count(withinDays, 'ورځ', 'ورځو')} کې (تر ${onDay(day, facts)})`,
  );
  return `رژیم د روایتونو په دې برخو کې نسکورېږي: ${said.join('، ')}. په ماډل کې تر پایه: ${chanceWord(by.at(-1)!.chance.probability)}.`;
}

function when(facts: ForecastFacts): string {
  const { already, fallDay } = facts.forecast.regime;
  if (already !== null) return `رژیم په ${onDay(already, facts)} پای ته رسېدلی و.`;
  if (fallDay.q05 === null) return `له شلو روایتونو له یوه لږ کې له ${endOf(facts)} مخکې نسکورېږي.`;
  return `په منځني روایت کې یې پای ${orLater(fallDay.q50, facts)} دی؛ له لسو نهه د ${between(facts)} ترمنځ دي.`;
}

function danger({ forecast }: ForecastFacts): string {
  const { days, regions } = dangerTold(forecast);
  if (regions.length === 0) return 'د له لاسه ورکولو لپاره هېڅ مرکز نه دی پاتې.';
  const said = regions.map((r) => `${named(r.name)} (${percent(r.chance)})`);
  return `په ${count(days, 'ورځ', 'ورځو')} کې تر ټولو ډېر په خطر کې: ${list(said)}.`;
}

function changes({ forecast }: ForecastFacts): string {
  const told = changesTold(forecast);
  if (told.length === 0) return '';
  const said = told.map(
    ({ id, difference: { difference, low, high } }) =>
      `که ${changeWords(id)}، ${points(difference)} سلنې ټکي (${range(low, high, points)})`,
  );
  return `هغه څه چې تر افق د نسکورېدو احتمال تر ټولو ډېر بدلوي: ${said.join('؛ ')}.`;
}

function filter({ forecast: { filter: report, effectiveRuns } }: ForecastFacts): string {
  if (report === null) return 'لومړۍ ورځ ده: لا د زده کولو څه نه وو.';
  const { smallestEffective, resamplings, ancestors, particles, tempered } = report;
  const base = `${count(particles, 'روایت', 'روایتونه')} له هغه څه تېر شول چې لیدل شوي وو: د نمونې تر ټولو کوچنۍ اغېزمنه کچه ${thousands(smallestEffective)} وه، ${count(resamplings, 'ځل', 'ځله')} بیا نمونه واخیستل شوه، او د لومړۍ ورځې ${count(ancestors, 'روایت', 'روایتونه')} پاتې لړۍ لري، چې د ${thousands(effectiveRuns)} خپلواکو روایتونو ارزښت لري.`;
  if (!report.degenerate) return base;
  const learnt =
    tempered.length === 0
      ? ''
      : ` په ${count(tempered.length, 'ورځ', 'ورځو')} د کتنې کې ثبت شویو پېښو به ډېر لږ روایتونه پرېښي وای؛ نو له هغه څه لږ ترې زده شول چې لري یې (درست‌نمایي یې له ۱ لږ توان ته پورته شوه).`;
  return `${base} دا چاڼ کمزوری شوی دی.${learnt} ډېر روایتونه یې ښه کوي (${named('--runs')}).`;
}

function happened(facts: ForecastFacts): string {
  const { score, whyNotScored, regime } = facts.forecast;
  if (score === null)
    return `نمره ورنه کړل شوه. ${whyNotScored === null ? '' : UNSCORED[whyNotScored]}`.trim();
  if (regime.already !== null) return '';
  if (!score.capitalKnown) return 'د پلازمېنې برخلیک نه دی ثبت شوی، نو نمره ورنه کړل شوه.';
  return score.capitalDay === null
    ? 'پلازمېنه تر هغې وروسته، د قضیې په ورځو کې، له لاسه ونه وته.'
    : `پلازمېنه په ${onDay(score.capitalDay, facts)} له لاسه ووته.`;
}

function errors({ forecast: { score } }: ForecastFacts): string {
  if (score === null) return '';
  const days = score.predictors
    .filter((p) => p.crpsDays !== null)
    .map((p) => `${PREDICTORS[p.predictor]} ${decimals(p.crpsDays, 1)}`);
  return `د هغو ${count(score.scoredRegions, 'مرکز', 'مرکزونو')} په نېټو کې تېروتنه چې هغه وخت د رژیم په لاس کې وو (${named('CRPS')}، اوسط په ورځو، بې لمنې: یوازې یو تاریخ دی): ${days.join('، ')}.`;
}

export const FORECAST_PASHTO: ForecastSentences = {
  shared: SHARED_PASHTO,
  title: (facts) =>
    `ورپسې څه، له هغه څه سره چې تر ${onDay(facts.forecast.asOfDay, facts)} معلوم وو؟`,
  answer,
  soFar,
  chances,
  when,
  danger,
  changes,
  sameHistories: (facts) =>
    `په دواړو کې هماغه روایتونه؛ د هغوی په ${percent(facts.forecast.edits[0]?.base.probability)} کې، که څه بدل نه شي، رژیم تر ${endOf(facts)} نسکورېږي.`,
  filter,
  score: (facts) => [happened(facts), errors(facts)].filter(Boolean).join(' '),
  happened,
  scored: ({ scoredRegions }) =>
    `د هغو ${count(scoredRegions, 'مرکز', 'مرکزونو')} د نېټو نمرې چې هغه وخت د رژیم په لاس کې وو، او د پلازمېنې د برخلیک؛ لږ ښه دی. بې لمنې: یوازې یو تاریخ دی.`,
  unscored: (why) => UNSCORED[why],
  predictor: (predictor, { falls, centreDays }) => ({
    words: PREDICTORS[predictor],
    assumes: {
      model: 'قاعدې، له هغه څه سره چې تر هغې ورځې معلوم وو',
      'hazard-so-far': `هر مرکز هماغه ثابت خطر لري چې له ${count(falls, 'نسکورېدنې', 'نسکورېدنو')} د مرکزونو په ${count(centreDays, 'ورځ', 'ورځو')} کې زده شوی`,
      'nothing-falls': 'هر مرکز چې هغه ورځ د رژیم په لاس کې و تر افق یې په لاس کې پاتې کېږي',
    }[predictor],
  }),
  change: changeWords,
  moreRegions: (more) =>
    `او ${count(more, 'مرکز چې لږ په خطر کې دی', 'مرکزونه چې لږ په خطر کې دي')}: بشپړ سند (${named('--json')}) ټول لري`,
  played: ({ forecast: { runs, effectiveRuns, seed } }) =>
    `${count(runs, 'روایت', 'روایتونه')} (${thousands(effectiveRuns)} خپلواک)، تخم ${thousands(seed)}`,
  date: (day, origin) => (day === null ? 'وروسته' : shortDate(dateOf(day, origin), true)),
  label: 'دا د ماډل پایلې دي، نه کتنې؛ د برخو لمنې ۹۵٪ دي او یوازې د روایتونو د تصادف لپاره.',
  columns: {
    within: 'رژیم نسکورېږي په',
    by: 'تر',
    falls: 'نسکورېږي',
    region: 'تر ټولو ډېر په خطر کې',
    soon: (days) => `په ${count(days, 'ورځ', 'ورځو')} کې`,
    byTheEnd: 'تر پایه',
    middle: 'منځنۍ ورځ',
    nineOfTen: 'له لسو نهه ترمنځ',
    change: 'له بلې ورځې',
    points: 'سلنې ټکي',
    gained: 'ترلاسه شوې ورځې',
    learnt: 'زده شوي',
    before: 'مخکې',
    after: 'وروسته',
    moved: 'ښورېدلی، معیاري انحراف',
    predictor: 'نمره (لږ ښه دی)',
    crps: `${named('CRPS')}، ورځې`,
    brier: 'بریر',
    logScore: 'لوګاریتمي نمره',
  },
  days: 'ورځې',
  tables: {
    regime: 'رژیم تر هرې نېټې د روایتونو په کومه برخه کې نسکور شوی',
    regions: 'هغه مرکزونه چې هغه وخت د رژیم په لاس کې وو، تر ټولو ډېر په خطر کې لومړی',
    changes: 'بدلونونه له بلې ورځې څه کوي',
    learnt: 'هغه عددونه چې هر روایت یې یو ځل اخلي، له لیدلو مخکې او وروسته',
    scores: 'وړاندوینه او ساده قاعدې د هغه څه په وړاندې چې راغلل',
  },
  figure: {
    title: (title, facts) =>
      `${named(title)}: وړاندوینه له ${onDay(facts.forecast.asOfDay, facts)}`,
    unit: 'د سیمو مرکزونه',
    caption: 'د رژیم په لاس کې مرکزونه: تر کرښې معلوم دي، ورپسې د ماډل وړاندوینه.',
  },
};
