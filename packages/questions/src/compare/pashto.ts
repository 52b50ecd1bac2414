/** What is said of a comparison, in Pashto. Not yet reviewed by a speaker. */
import type { MeanEstimate, ScenarioComparison } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { PASHTO_SPEECH } from '@interregnum/words';
import { SHARED_PASHTO, spreadInDays } from '../shared/pashto.ts';
import { type Compared, type CompareSentences, quantityOf } from './sentences.ts';
import { fateTold, type PartTold } from './told.ts';

const {
  chanceWord,
  count,
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
} = PASHTO_SPEECH;

const QUANTITIES: Readonly<Record<string, readonly [words: string, description: string]>> = {
  regimeDays: [
    'هغه ورځې چې رژیم پر ځای و',
    'هغه ورځې چې رژیم پر ځای و، تر افق پورې شمېرل شوې: هغه رژیم چې پاتې شو ټول افق لري',
  ],
  regionsLost: ['له لاسه وتلي مرکزونه', 'هغه مرکزونه چې رژیم تر افق پورې له لاسه ورکړل'],
  civiliansKilled: ['وژل شوي ملکي کسان', 'ملکي کسان چې یوه یا بل لوري، له ځمکې یا له هوا، ووژل'],
  displacedInside: ['په هېواد کې بېځایه شوي', 'هغه کسان چې په هېواد کې دننه نوي بېځایه شول'],
  displacedAbroad: ['بهر ته تللي', 'هغه کسان چې له پولې واوښتل'],
  evacuated: ['په الوتکه کې وړل شوي کسان', 'هغه کسان چې په الوتکه کې ووېستل شول'],
  formerSoldiers: [
    'خپلواک پخواني سرتېري',
    'د رژیم پخواني سرتېري چې په پای کې خپلواک وو یا خوشې شول',
  ],
};

const pairsWord = (n: number): string => count(n, 'جوړه', 'جوړې');
/** After a preposition. */
const inPairs = (n: number): string => count(n, 'جوړه', 'جوړو');
const mean = ({ mean: m, low, high }: MeanEstimate, say: (x: number) => string): string =>
  withRange(m, low, high, say);

function partOf({ part, whole, estimate }: PartTold): { of: string; exactly: string } {
  const of = (some: string, all: number): string =>
    `له ${count(all, 'روایت', 'روایتونو')} په ${some} کې`;
  if (estimate === null) return { of: of(thousands(part), whole), exactly: '' };
  const { share, low, high } = estimate;
  return {
    of: of(hundredths(share), 100),
    exactly: ` (${thousands(part)} له ${thousands(whole)} څخه؛ د ۹۵٪ لمن: ${range(low, high, hundredths)})`,
  };
}

function answer(found: ScenarioComparison, { origin, horizonDays }: Compared): string {
  const { name, pairs, fate } = found;
  const told = fateTold(found);
  const change = quoted(name);
  if (told.is === 'the same') return `${change} په ${inPairs(pairs)} کې په هېڅ یوه کې څه نه بدلوي.`;
  const until = longDate(dateOf(horizonDays, origin));
  if (told.is === 'not told') {
    const { base, scenario, difference: d } = fate;
    return `له بدلون پرته له ${thousands(pairs)} روایتونو ${thousands(base.pairs)} تر ${until} د رژیم په نسکورېدو پای ته رسېږي، او له ${change} سره ${thousands(scenario.pairs)}: داسې توپیر نشته چې دومره جوړې یې وښودلای شي (${points(d.difference)} سلنې ټکي، ${range(d.low, d.high, points)}).`;
  }
  const turned = partOf(told.turned);
  const back = told.back === null ? null : partOf(told.back);
  if (told.is === 'averted')
    return `${turned.of} چې رژیم پکې له بدلون پرته تر ${until} نسکورېږي، له ${change} سره به پر ځای پاتې شوی وای${turned.exactly}${back === null ? '' : `؛ ${back.of} چې پر ځای پاتې کېږي، نسکور شوی به وای`}.`;
  return `${turned.of} چې رژیم پکې له بدلون پرته تر ${until} پر ځای پاتې کېږي، له ${change} سره به نسکور شوی وای${turned.exactly}${back === null ? '' : `؛ ${back.of} چې نسکورېږي، پر ځای پاتې شوی به وای`}.`;
}

export const COMPARE_PASHTO: CompareSentences = {
  shared: SHARED_PASHTO,
  title: (names) => `څه به بدله کړې وای؟ ${names.map(named).join('، ')}`,
  answer,
  others: (more) => `هغه څه چې نور ${thousands(more)} بدلونونه کوي په جدول کې دي.`,
  falls: ({ fate: { base, scenario, difference: d }, pairs }) =>
    `له بدلون پرته له ${thousands(pairs)} روایتونو ${thousands(base.pairs)} په نسکورېدو پای ته رسېږي، او له بدلون سره له ${thousands(pairs)} څخه ${thousands(scenario.pairs)}: ${points(d.difference)} سلنې ټکي (${range(d.low, d.high, points)}).`,
  test: ({ fate: { onlyBase, onlyScenario, difference } }) =>
    `په ${inPairs(onlyBase.pairs)} کې رژیم یوازې له بدلون پرته نسکورېږي، په ${thousands(onlyScenario.pairs)} کې یوازې ورسره (د مک‌نیمار کره ازموینه، ${named(pValue(difference.p))}).`,
  stood: (found, { horizonDays }) => {
    const both = found.bothFall;
    const where =
      both === null
        ? 'داسې جوړه نشته چې په دواړو کې نسکور شي.'
        : `چېرته چې په دواړو کې نسکورېږي (${pairsWord(both.pairs)})، ورځ یې په منځنۍ جوړه کې ${effect(both.q50)} ورځې ښورېږي، او له لسو په نهو کې ${range(both.q05, both.q95, effect)} ورځې.`;
    return `هغه موده چې رژیم په ${count(horizonDays, 'ورځ', 'ورځو')} کې پر ځای پاتې کېږي، په اوسط ډول ${mean(quantityOf(found, 'regimeDays').difference, effect)} ورځې بدلېږي. ${where}`;
  },
  mattered: ({ mattered: { fate, anyFallDay } }) =>
    `د جوړو په ${percent(anyFallDay.share)} کې (${range(anyFallDay.low, anyFallDay.high, percent)}) لږ تر لږه یو مرکز په بله ورځ نسکورېږي: ${chanceWord(anyFallDay.share)}. په ${percent(fate.share)} کې (${range(fate.low, fate.high, percent)}) بدلون ټاکي چې رژیم نسکورېږي که نه: ${chanceWord(fate.share)}.`,
  civilians: (found) => {
    const of = (name: string): string => mean(quantityOf(found, name).difference, personsEffect);
    return `اوسط بدلون، وژل شوي ملکي کسان: ${of('civiliansKilled')}؛ په هېواد کې بېځایه شوي: ${of('displacedInside')}؛ هغه چې له پولې واوښتل: ${of('displacedAbroad')}.`;
  },
  parting: ({ parting: { day, places } }, { origin }) => {
    const [first, second] = places;
    if (first === undefined || day === null)
      return 'په هېڅ جوړه کې کوم مرکز په بله ورځ نه نسکورېږي.';
    const then =
      second === undefined
        ? ''
        : `، بیا ${named(second.name)} (${percent(second.pairs.share)}، ورځ ${thousands(second.q50)})`;
    const where = first.baseFirst * 2 > first.pairs.pairs ? 'له بدلون پرته' : 'بدله شوې';
    return `د غبرګو روایتونو نسکورېدنې، د هغو جوړو په منځ کې چې سره بېلېږي، په ${longDate(dateOf(day.q50, origin))} (ورځ ${thousands(day.q50)}) سره بېلېږي (له لسو په نهو کې له ورځې ${thousands(day.q05)} تر ورځې ${thousands(day.q95)})، تر ټولو زیات په ${named(first.name)} کې (د جوړو ${percent(first.pairs.share)}، ورځ ${thousands(first.q50)}) چې زیاتره لومړی په ${where} نړۍ کې نسکورېږي${then}.`;
  },
  posterior: ({ posterior }) => {
    const stood = posterior.effects.find((e) => e.name === 'regimeDays');
    if (stood === undefined) return SHARED_PASHTO.posterior(posterior, 'pairs');
    return `د پارامترونو له یوه وکتور تر بله، پر هغې مودې اغېز چې رژیم پر ځای پاتې کېږي، د ${spreadInDays(stood.betweenSd)} په معیاري انحراف بدلېږي؛ د یوه وکتور له یوې جوړې تر بلې، ${decimals(stood.withinSd, 1)}.`;
  },
  nothing: ({ name, identical, pairs }) =>
    `${named(name)}: په ${inPairs(pairs)} کې هېڅ توپیر نشته. ${
      identical
        ? 'دا بدلونونه هغه څه نه بدلوي چې روایت یې لولي؛ نو دواړه نړۍ یوه ده او هر توپیر کټ مټ صفر دی.'
        : 'نړۍ توپیر لري، خو د هېڅ روایت هېڅ عدد توپیر نه لري.'
    }`,
  failed: ({ failedPairs }) =>
    failedPairs === 0 ? '' : `څنګ ته شوې، ځکه چې یو روایت ناکام شو: ${pairsWord(failedPairs)}.`,
  switchedOn: (mechanisms) =>
    mechanisms.length === 0
      ? ''
      : `د دې پرتلې په دواړو نړیو کې ${mechanisms.length === 1 ? 'میکانیزم' : 'میکانیزمونه'} ${mechanisms.map(named).join('، ')}، چې په عادي حالت کې مړ وي، چالان دي؛ یوازې همدا هم له بدلون پرته د قضیې عددونه ښورولی شي.`,
  moreRegions: (more) =>
    `او ${count(more, 'سیمه چې لږ بدلېږي', 'سیمې چې لږ بدلېږي')}: بشپړ سند (${named('--json')}) ټولې لري`,
  played: (pairs, seed) =>
    `د روایتونو ${pairsWord(pairs)}، هره یوه په دواړو نړیو کې په یو شان بخت، تخم ${thousands(seed)}؛ لمنې ۹۵٪ دي. دا وایي چې قاعدې له بدلون څه جوړوي، نه دا چې په حقیقت کې به څه شوي وای.`,
  quantity: (name) => {
    const [words, description] = QUANTITIES[name] ?? [named(name), ''];
    return { words, description };
  },
  columns: {
    scenario: 'سناریو',
    mean: 'د روایتونو اوسط',
    asItIs: 'له بدلون پرته',
    changed: 'له بدلون سره',
    difference: 'توپیر',
    interval: 'د ۹۵٪ لمن',
    region: 'سیمه',
    falls: 'نسکورېږي',
    heldLonger: 'ډېره ساتل شوې، ورځې',
    otherDay: 'بله ورځ',
  },
  all: 'هر بدلون: رژیم نسکورېږي، ٪ او سلنې ټکي',
  fate: 'رژیم نسکورېږي، ٪ او سلنې ټکي',
  quantities: 'بدلون څه کوي، د روایتونو اوسط',
  regions: 'چېرته چې ډېر بدلون راوړي',
  label:
    'دا د ماډل پایلې دي، نه کتنې؛ لمنې ۹۵٪ دي، له یوه روایت تر بله د تصادف لپاره؛ په ورودیو او قاعدو کې زیاتره شک پکې نشته.',
  pair: 'یوه جوړه: هماغه روایت، په هماغه بخت، له بدلون پرته او ورسره. «نسکورېږي» او «له بدلون سره»: د هغو روایتونو برخه چې مرکز پکې نسکورېږي، له بدلون پرته او ورسره. «بله ورځ»: د هغو جوړو برخه چې د مرکز د نسکورېدو ورځ پکې توپیر لري.',
  figures: {
    differences: {
      title: 'بدلون څه کوي',
      caption:
        'د هغو روایتونو برخه چې رژیم په دواړو نړیو کې پکې نسکورېږي، بیا په جوړو کې د هر کمیت اوسط توپیر، ټول د ۹۵٪ له لمنې سره. چېرته چې لمن د صفر له کرښې اوړي، دا جوړې لوری نه ښيي. د ماډل پایلې دي، نه کتنې.',
    },
    held: {
      title: 'د رژیم په لاس کې مرکزونه، له بدلون پرته او ورسره',
      caption:
        'د رژیم په لاس کې مرکزونه، اوونۍ په اوونۍ: پټې د هغو روایتونو دي چې بدلون نه لري، کرښې له بدلون سره. پټې له یوه روایت تر بله خپرېدنه ښيي، نه په توپیر کې شک؛ فایل د جوړو اوسط توپیر له لمنې سره لري.',
    },
  },
};
