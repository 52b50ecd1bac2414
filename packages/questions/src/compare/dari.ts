/** What is said of a comparison, in Dari. Not yet reviewed by a speaker. */
import type { MeanEstimate, ScenarioComparison } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { DARI_SPEECH } from '@interregnum/words';
import { SHARED_DARI, spreadInDays } from '../shared/dari.ts';
import { type Compared, type CompareSentences, quantityOf } from './sentences.ts';
import { fateTold, type PartTold } from './told.ts';

const {
  chanceWord,
  decimals,
  effect,
  hundredths,
  longDate,
  named,
  percent,
  personsEffect,
  points,
  pValue,
  quoted,
  range,
  thousands,
  withRange,
} = DARI_SPEECH;

const QUANTITIES: Readonly<Record<string, readonly [words: string, description: string]>> = {
  regimeDays: [
    'روزهایی که رژیم برجا بود',
    'روزهایی که رژیم برجا بود، شمرده تا افق: رژیمی که پایدار ماند همهٔ افق را دارد',
  ],
  regionsLost: ['مرکزهای از دست رفته', 'مرکزهایی که رژیم تا افق از دست داد'],
  civiliansKilled: ['افراد ملکی کشته شده', 'افراد ملکی که هر یک از دو طرف، از زمین یا از هوا، کشت'],
  displacedInside: ['بیجاشدگان داخلی', 'کسانی که در داخل کشور تازه بیجا شدند'],
  displacedAbroad: ['پناهندگان در خارج', 'کسانی که از مرز گذشتند'],
  evacuated: ['کسان بیرون‌برده با طیاره', 'کسانی که با طیاره بیرون برده شدند'],
  formerSoldiers: ['عساکر پیشین آزاد', 'عساکر پیشین رژیم که در پایان آزاد بودند یا رها شدند'],
};

const pairsWord = (n: number): string => `${thousands(n)} جفت`;
const mean = ({ mean: m, low, high }: MeanEstimate, say: (x: number) => string): string =>
  withRange(m, low, high, say);

function partOf({ part, whole, estimate }: PartTold): { of: string; exactly: string } {
  if (estimate === null)
    return { of: `${thousands(part)} از ${thousands(whole)} روایت`, exactly: '' };
  const { share, low, high } = estimate;
  return {
    of: `${hundredths(share)} از ${thousands(100)} روایت`,
    exactly: ` (${thousands(part)} از ${thousands(whole)}؛ دامنهٔ ۹۵٪: ${range(low, high, hundredths)})`,
  };
}

function answer(found: ScenarioComparison, { origin, horizonDays }: Compared): string {
  const { name, pairs, fate } = found;
  const told = fateTold(found);
  const change = quoted(name);
  if (told.is === 'the same')
    return `${change} در هیچ یک از ${pairsWord(pairs)} چیزی را تغییر نمی‌دهد.`;
  const until = longDate(dateOf(horizonDays, origin));
  if (told.is === 'not told') {
    const { base, scenario, difference: d } = fate;
    return `بدون تغییر، ${thousands(base.pairs)} از ${thousands(pairs)} روایت تا ${until} به سقوط رژیم می‌انجامد، و با ${change} ${thousands(scenario.pairs)}: تفاوتی نیست که این شمار جفت بتواند نشان دهد (${points(d.difference)} واحد فیصدی، ${range(d.low, d.high, points)}).`;
  }
  const turned = partOf(told.turned);
  const back = told.back === null ? null : partOf(told.back);
  if (told.is === 'averted')
    return `در ${turned.of} که رژیم بدون تغییر تا ${until} سقوط می‌کند، با ${change} برجا می‌ماند${turned.exactly}${back === null ? '' : `؛ در ${back.of} که برجا می‌ماند، سقوط می‌کرد`}.`;
  return `در ${turned.of} که رژیم بدون تغییر تا ${until} برجا می‌ماند، با ${change} سقوط می‌کرد${turned.exactly}${back === null ? '' : `؛ در ${back.of} که سقوط می‌کند، برجا می‌ماند`}.`;
}

export const COMPARE_DARI: CompareSentences = {
  shared: SHARED_DARI,
  title: (names) => `چه چیزی آن را تغییر می‌داد؟ ${names.map(named).join('، ')}`,
  answer,
  others: (more) => `آنچه ${thousands(more)} تغییر دیگر می‌کند در جدول است.`,
  falls: ({ fate: { base, scenario, difference: d }, pairs }) =>
    `${thousands(base.pairs)} از ${thousands(pairs)} روایت بدون تغییر به سقوط می‌انجامد، و ${thousands(scenario.pairs)} از ${thousands(pairs)} با آن: ${points(d.difference)} واحد فیصدی (${range(d.low, d.high, points)}).`,
  test: ({ fate: { onlyBase, onlyScenario, difference } }) =>
    `در ${pairsWord(onlyBase.pairs)} رژیم تنها بدون تغییر سقوط می‌کند، در ${thousands(onlyScenario.pairs)} تنها با آن (آزمون دقیق مک‌نمار، ${named(pValue(difference.p))}).`,
  stood: (found, { horizonDays }) => {
    const both = found.bothFall;
    const where =
      both === null
        ? 'جفتی نیست که در آن در هر دو سقوط کند.'
        : `جایی که در هر دو سقوط می‌کند (${pairsWord(both.pairs)})، روز آن در جفت میانی ${effect(both.q50)} روز جابه‌جا می‌شود، و در نه جفت از ده جفت ${range(both.q05, both.q95, effect)} روز.`;
    return `مدتی که رژیم در ${thousands(horizonDays)} روز برجا می‌ماند، به طور اوسط ${mean(quantityOf(found, 'regimeDays').difference, effect)} روز تغییر می‌کند. ${where}`;
  },
  mattered: ({ mattered: { fate, anyFallDay } }) =>
    `در ${percent(anyFallDay.share)} جفت‌ها (${range(anyFallDay.low, anyFallDay.high, percent)}) دست‌کم یک مرکز در روز دیگری سقوط می‌کند: ${chanceWord(anyFallDay.share)}. در ${percent(fate.share)} (${range(fate.low, fate.high, percent)}) تغییر تعیین می‌کند که رژیم سقوط می‌کند یا نه: ${chanceWord(fate.share)}.`,
  civilians: (found) => {
    const of = (name: string): string => mean(quantityOf(found, name).difference, personsEffect);
    return `تغییر اوسط در افراد ملکی کشته شده: ${of('civiliansKilled')}؛ در بیجاشدگان داخل کشور: ${of('displacedInside')}؛ در کسانی که از مرز گذشتند: ${of('displacedAbroad')}.`;
  },
  parting: ({ parting: { day, places } }, { origin }) => {
    const [first, second] = places;
    if (first === undefined || day === null) return 'در هیچ جفتی مرکزی در روز دیگری سقوط نمی‌کند.';
    const then =
      second === undefined
        ? ''
        : `، سپس ${named(second.name)} (${percent(second.pairs.share)}، روز ${thousands(second.q50)})`;
    const where = first.baseFirst * 2 > first.pairs.pairs ? 'بدون تغییر' : 'تغییریافته';
    return `سقوط مرکزها در روایت‌های همزاد، در میانهٔ جفت‌هایی که از هم جدا می‌شوند، در ${longDate(dateOf(day.q50, origin))} (روز ${thousands(day.q50)}) جدا می‌شود (در نه جفت از ده جفت از روز ${thousands(day.q05)} تا روز ${thousands(day.q95)})، و بیش از همه در ${named(first.name)} (${percent(first.pairs.share)} جفت‌ها، روز ${thousands(first.q50)}) که بیشتر نخست در جهان ${where} سقوط می‌کند${then}.`;
  },
  posterior: ({ posterior }) => {
    const stood = posterior.effects.find((e) => e.name === 'regimeDays');
    if (stood === undefined) return SHARED_DARI.posterior(posterior, 'pairs');
    return `از یک بردار پارامتر تا دیگری، اثر بر مدتی که رژیم برجا می‌ماند با انحراف معیار ${spreadInDays(stood.betweenSd)} فرق می‌کند؛ از یک جفت تا دیگری با همان بردار، ${decimals(stood.withinSd, 1)}.`;
  },
  nothing: ({ name, identical, pairs }) =>
    `${named(name)}: در ${pairsWord(pairs)} هیچ تفاوتی نیست. ${
      identical
        ? 'این تغییرها چیزی را که روایت می‌خواند دگرگون نمی‌کند؛ پس هر دو جهان یکی است و هر تفاوت درست صفر است.'
        : 'جهان‌ها فرق دارند، ولی هیچ عددی در هیچ روایتی فرق نمی‌کند.'
    }`,
  failed: ({ failedPairs }) =>
    failedPairs === 0 ? '' : `کنار گذاشته، چون روایتی ناکام شد: ${pairsWord(failedPairs)}.`,
  switchedOn: (mechanisms) =>
    mechanisms.length === 0
      ? ''
      : `در هر دو جهان این مقایسه، ${mechanisms.length === 1 ? 'سازوکار' : 'سازوکارهای'} ${mechanisms.map(named).join('، ')} که در حالت عادی خاموش است روشن است؛ تنها همین می‌تواند عددهای مورد را بدون تغییر هم جابه‌جا کند.`,
  moreRegions: (more) =>
    `و ${thousands(more)} منطقه که کمتر تغییر می‌کند: سند کامل (${named('--json')}) همه را دارد`,
  played: (pairs, seed) =>
    `${thousands(pairs)} جفت روایت، هر یک با همان بخت در هر دو جهان، بذر ${thousands(seed)}؛ دامنه‌ها ۹۵٪ است. این می‌گوید قاعده‌ها از تغییر چه می‌سازند، نه آنچه در واقعیت می‌شد.`,
  quantity: (name) => {
    const [words, description] = QUANTITIES[name] ?? [named(name), ''];
    return { words, description };
  },
  columns: {
    scenario: 'سناریو',
    mean: 'اوسط روایت‌ها',
    asItIs: 'بدون تغییر',
    changed: 'با تغییر',
    difference: 'تفاوت',
    interval: 'دامنهٔ ۹۵٪',
    region: 'منطقه',
    falls: 'سقوط می‌کند',
    heldLonger: 'بیشتر نگه داشته شده، روز',
    otherDay: 'روز دیگر',
  },
  all: 'هر تغییر: رژیم سقوط می‌کند، ٪ و واحد فیصدی',
  fate: 'رژیم سقوط می‌کند، ٪ و واحد فیصدی',
  quantities: 'تغییر چه می‌کند، اوسط روایت‌ها',
  regions: 'جایی که بیشتر تغییر می‌دهد',
  label:
    'این‌ها نتیجهٔ مدل است، نه مشاهده؛ دامنه‌ها ۹۵٪ است، برای تصادف از یک روایت تا دیگری؛ بیشتر شک در ورودی‌ها و قاعده‌ها در آن نیست.',
  pair: 'یک جفت: همان روایت، با همان بخت، بدون تغییر و با آن. «سقوط می‌کند» و «با تغییر»: سهم روایت‌هایی که مرکز در آن سقوط می‌کند، بدون تغییر و با آن. «روز دیگر»: سهم جفت‌هایی که روز سقوط مرکز در آن فرق می‌کند.',
  figures: {
    differences: {
      title: 'تغییر چه می‌کند',
      caption:
        'سهم روایت‌هایی که رژیم در هر دو جهان در آن سقوط می‌کند، سپس اوسط تفاوت هر کمیت در جفت‌ها، همه با دامنهٔ ۹۵٪. جایی که دامنه از خط صفر می‌گذرد، این جفت‌ها جهت را نشان نمی‌دهند. نتیجهٔ مدل است، نه مشاهده.',
    },
    held: {
      title: 'مرکزهای در دست رژیم، بدون تغییر و با آن',
      caption:
        'مرکزهای در دست رژیم، هفته به هفته: نوارها روایت‌های بدون تغییر، خط‌ها با تغییر. نوارها پراکندگی از یک روایت تا دیگری است، نه شک در تفاوت؛ فایل اوسط تفاوت جفت‌ها را با دامنهٔ آن دارد.',
    },
  },
};
