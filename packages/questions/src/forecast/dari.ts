/** What is said of a forecast, in Dari. Not yet reviewed by a speaker. */
import type { Chance, ForecastPredictor, WhyNotScored } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { DARI_SPEECH } from '@interregnum/words';
import { SHARED_DARI } from '../shared/dari.ts';
import type { ForecastFacts, ForecastSentences } from './sentences.ts';
import { changesTold, dangerTold, recordGap, soFarTold } from './told.ts';

const { chanceWord, decimals, list, longDate, percent, points, range, shortDate, thousands } =
  DARI_SPEECH;
const { named, withRange } = DARI_SPEECH;

const CHANGES: Readonly<Record<string, string>> = {
  'incumbent-support-kept': 'کمک بیرونی رژیم در سطح همان روز بماند',
  'incumbent-support-ends': 'کمک بیرونی رژیم یکباره پایان یابد',
  'challenger-support-ends':
    'کمک به طرف مخالف، به شمول عواید در جایی که مورد آن را دارد، یکباره پایان یابد',
  'air-restored': 'پشتیبانی هوایی رژیم دوباره مانند روز نخست شود',
  'logistics-restored': 'ترابری، نیروها و سلاح بیرونی رژیم دوباره مانند روز نخست شود',
  'pay-in-full': 'پول برسد و معاش قوای مستقر کامل پرداخت شود',
  'more-men': 'هر قوای مستقر یک چهارم نفر بیشتر داشته باشد',
};
const changeWords = (id: string): string => CHANGES[id] ?? named(id);

const PREDICTORS: Readonly<Record<ForecastPredictor, string>> = {
  model: 'مدل',
  'hazard-so-far': 'خطر ثابت تا کنون',
  'nothing-falls': 'دیگر چیزی سقوط نمی‌کند',
};

const UNSCORED: Readonly<Record<WhyNotScored, string>> = {
  'not-recorded': 'آنچه رخ داد ثبت نشده است.',
  'none-held': 'هیچ مرکزی دیگر در دست رژیم نبود.',
  'not-known-later': 'آنچه پس از آن روز رخ داد هنوز معلوم نیست.',
  'other-case': 'مورد روز نخست یا افق دیگری دارد تا زمانی که این ثبت شد.',
  'not-known-yet': 'پاسخ هنوز معلوم نیست.',
  revised:
    'آنچه تا آن روز دیده شده بود پس از آن بازنگری شد: مرکزی که اکنون در دست رژیم شمرده می‌شود پیش‌بینی نشده بود.',
};

const chance = ({ probability, low, high }: Chance): string =>
  withRange(probability, low, high, percent);
const onDay = (day: number, { origin }: Pick<ForecastFacts, 'origin'>): string =>
  longDate(dateOf(day, origin));
const endOf = (facts: ForecastFacts): string => onDay(facts.forecast.horizonDays, facts);
const orLater = (day: number | null, facts: ForecastFacts): string =>
  day === null ? `پس از ${endOf(facts)}` : onDay(day, facts);
function between(facts: ForecastFacts): string {
  const { q05, q95 } = facts.forecast.regime.fallDay;
  return `${orLater(q05, facts)} و ${orLater(q95, facts)}`;
}

function answer(facts: ForecastFacts): string {
  const { forecast } = facts;
  const { already, by, fallDay } = forecast.regime;
  if (already !== null)
    return `رژیم در ${onDay(already, facts)} پایان یافته بود؛ آنچه پیش‌بینی می‌شود سرنوشت مرکزهایی است که هنوز در دست آن بود.`;
  const middle = fallDay.q50 === null ? '' : `روایت میانی در ${onDay(fallDay.q50, facts)}، `;
  const dates = fallDay.q05 === null ? '' : `؛ ${middle}نه از ده میان ${between(facts)}`;
  return `در ${chance(by.at(-1)!.chance)} روایت‌هایی که با دانسته‌های ${onDay(forecast.asOfDay, facts)} سازگار است، رژیم تا ${endOf(facts)} سقوط می‌کند${dates}.`;
}

function record(facts: ForecastFacts): string {
  const gap = recordGap(facts);
  if (gap === null) return '';
  return ` آنچه ثبت شده در ${onDay(gap.end, facts)} پایان می‌یابد: این پیش‌بینی نمی‌داند در ${thousands(gap.days)} روز پس از آن چه سقوط کرد.`;
}

function soFar(facts: ForecastFacts): string {
  const { lost, all, latest, earlier } = soFarTold(facts.forecast);
  const of = `${thousands(all)} مرکز`;
  const seen =
    lost === 0
      ? `از ${of} هیچ یک از دست نرفته بود`
      : `${thousands(lost)} از ${of} از دست رفته بود، ${earlier ? 'در آخر ' : ''}${list(latest.map(named))}`;
  return `تا ${onDay(facts.forecast.asOfDay, facts)} ${seen}.${record(facts)}`;
}

function chances(facts: ForecastFacts): string {
  const { already, by } = facts.forecast.regime;
  if (already !== null) return '';
  const said = by.map(
    ({ withinDays, day, chance: c }) =>
      `${chance(c)} در ${thousands(withinDays)} روز (تا ${onDay(day, facts)})`,
  );
  return `رژیم در این سهم روایت‌ها سقوط می‌کند: ${said.join('، ')}. در مدل، تا پایان: ${chanceWord(by.at(-1)!.chance.probability)}.`;
}

function when(facts: ForecastFacts): string {
  const { already, fallDay } = facts.forecast.regime;
  if (already !== null) return `رژیم در ${onDay(already, facts)} پایان یافته بود.`;
  if (fallDay.q05 === null)
    return `در کمتر از یک روایت از بیست روایت پیش از ${endOf(facts)} سقوط می‌کند.`;
  return `در روایت میانی پایان آن ${orLater(fallDay.q50, facts)} است؛ نه از ده میان ${between(facts)} است.`;
}

function danger({ forecast }: ForecastFacts): string {
  const { days, regions } = dangerTold(forecast);
  if (regions.length === 0) return 'مرکزی برای از دست دادن نمانده است.';
  const said = regions.map((r) => `${named(r.name)} (${percent(r.chance)})`);
  return `در ${thousands(days)} روز، این‌ها بیش از همه در خطر است: ${list(said)}.`;
}

function changes({ forecast }: ForecastFacts): string {
  const told = changesTold(forecast);
  if (told.length === 0) return '';
  const said = told.map(
    ({ id, difference: { difference, low, high } }) =>
      `اگر ${changeWords(id)}، ${points(difference)} واحد فیصدی (${range(low, high, points)})`,
  );
  return `آنچه احتمال سقوط تا افق را بیش از همه تغییر می‌دهد: ${said.join('؛ ')}.`;
}

function filter({ forecast: { filter: report, effectiveRuns } }: ForecastFacts): string {
  if (report === null) return 'روز نخست است: هنوز چیزی برای آموختن نبود.';
  const { smallestEffective, resamplings, ancestors, particles, tempered } = report;
  const base = `${thousands(particles)} روایت از میان آنچه دیده شده بود گذرانده شد: کوچک‌ترین اندازهٔ مؤثر نمونه ${thousands(smallestEffective)} بود، با ${thousands(resamplings)} بار نمونه‌گیری دوباره، و ${thousands(ancestors)} روایت روز نخست دنباله دارد که به ${thousands(effectiveRuns)} روایت مستقل می‌ارزد.`;
  if (!report.degenerate) return base;
  const learnt =
    tempered.length === 0
      ? ''
      : ` در ${thousands(tempered.length)} روز بررسی، آنچه ثبت شده روایت بسیار کمی به جا می‌گذاشت؛ پس کمتر از آنچه دارد از آن آموخته شد (درست‌نمایی آن به توانی کمتر از ۱ رسانده شد).`;
  return `${base} این صافی تباهیده است.${learnt} روایت بیشتر آن را کمتر چنین می‌کند (${named('--runs')}).`;
}

function happened(facts: ForecastFacts): string {
  const { score, whyNotScored, regime } = facts.forecast;
  if (score === null)
    return `نمره داده نشد. ${whyNotScored === null ? '' : UNSCORED[whyNotScored]}`.trim();
  if (regime.already !== null) return '';
  if (!score.capitalKnown) return 'سرنوشت پایتخت ثبت نشده است، پس نمره داده نشد.';
  return score.capitalDay === null
    ? 'پایتخت پس از آن، در روزهای این مورد، از دست نرفت.'
    : `پایتخت در ${onDay(score.capitalDay, facts)} از دست رفت.`;
}

function errors({ forecast: { score } }: ForecastFacts): string {
  if (score === null) return '';
  const days = score.predictors
    .filter((p) => p.crpsDays !== null)
    .map((p) => `${PREDICTORS[p.predictor]} ${decimals(p.crpsDays, 1)}`);
  return `خطا در تاریخ‌های ${thousands(score.scoredRegions)} مرکزی که آن وقت در دست رژیم بود (${named('CRPS')}، اوسط به روز، بی دامنه: تنها یک تاریخ است): ${days.join('، ')}.`;
}

export const FORECAST_DARI: ForecastSentences = {
  shared: SHARED_DARI,
  title: (facts) => `پس از این چه، با دانسته‌های ${onDay(facts.forecast.asOfDay, facts)}؟`,
  answer,
  soFar,
  chances,
  when,
  danger,
  changes,
  sameHistories: (facts) =>
    `در هر دو همان روایت‌ها؛ در ${percent(facts.forecast.edits[0]?.base.probability)} آن‌ها، اگر چیزی تغییر نکند، رژیم تا ${endOf(facts)} سقوط می‌کند.`,
  filter,
  score: (facts) => [happened(facts), errors(facts)].filter(Boolean).join(' '),
  happened,
  scored: ({ scoredRegions }) =>
    `نمرهٔ تاریخ‌های ${thousands(scoredRegions)} مرکزی که آن وقت در دست رژیم بود، و سرنوشت پایتخت؛ کمتر بهتر است. بی دامنه: تنها یک تاریخ است.`,
  unscored: (why) => UNSCORED[why],
  predictor: (predictor, { falls, centreDays }) => ({
    words: PREDICTORS[predictor],
    assumes: {
      model: 'قاعده‌ها، با آنچه تا آن روز دانسته بود',
      'hazard-so-far': `هر مرکز همان خطر ثابت را دارد که از ${thousands(falls)} سقوط در ${thousands(centreDays)} روز-مرکز آموخته شده`,
      'nothing-falls': 'هر مرکزی که آن روز در دست رژیم بود تا افق در دست آن می‌ماند',
    }[predictor],
  }),
  change: changeWords,
  moreRegions: (more) =>
    `و ${thousands(more)} مرکز که کمتر در خطر است: سند کامل (${named('--json')}) همه را دارد`,
  played: ({ forecast: { runs, effectiveRuns, seed } }) =>
    `${thousands(runs)} روایت (${thousands(effectiveRuns)} مستقل)، بذر ${thousands(seed)}`,
  date: (day, origin) => (day === null ? 'دیرتر' : shortDate(dateOf(day, origin), true)),
  label: 'این‌ها نتیجهٔ مدل است، نه مشاهده؛ دامنهٔ سهم‌ها ۹۵٪ است و تنها برای تصادف روایت‌ها.',
  columns: {
    within: 'رژیم سقوط می‌کند در',
    by: 'تا',
    falls: 'سقوط می‌کند',
    region: 'بیش از همه در خطر',
    soon: (days) => `در ${thousands(days)} روز`,
    byTheEnd: 'تا پایان',
    middle: 'روز میانی',
    nineOfTen: 'نه از ده میان',
    change: 'از روز بعد',
    points: 'واحد فیصدی',
    gained: 'روزهای به دست آمده',
    learnt: 'آموخته',
    before: 'پیش',
    after: 'پس',
    moved: 'جابه‌جایی، انحراف معیار',
    predictor: 'نمره (کمتر بهتر است)',
    crps: `${named('CRPS')}، روز`,
    brier: 'بریر',
    logScore: 'نمرهٔ لوگاریتمی',
  },
  days: 'روز',
  tables: {
    regime: 'رژیم تا هر تاریخ در چه سهمی از روایت‌ها سقوط کرده است',
    regions: 'مرکزهایی که آن وقت در دست رژیم بود، آنچه بیش از همه در خطر است نخست',
    changes: 'تغییرها از روز بعد چه می‌کند',
    learnt: 'عددهایی که هر روایت یک بار می‌گیرد، پیش و پس از آنچه دیده شد',
    scores: 'پیش‌بینی و قاعده‌های ساده در برابر آنچه آمد',
  },
  figure: {
    title: (title, facts) => `${named(title)}: پیش‌بینی از ${onDay(facts.forecast.asOfDay, facts)}`,
    unit: 'مرکزهای منطقه‌ها',
    caption: 'مرکزهای در دست رژیم: تا خط دانسته است، پس از آن پیش‌بینی مدل.',
  },
};
