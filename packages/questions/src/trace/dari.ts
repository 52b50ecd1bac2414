/** What is told of one history, in Dari. Not yet reviewed by a speaker. */
import { DARI_SPEECH } from '@interregnum/words';
import { SHARED_DARI } from '../shared/dari.ts';
import { joined } from './joined.ts';
import type {
  Channel,
  CollapseCause,
  FallFacts,
  How,
  Level,
  News,
  TraceSentences,
} from './sentences.ts';

const { decimals, list, longDate, named, percent, persons, shortDate, thousands } = DARI_SPEECH;

const sentence = (parts: readonly (string | null)[]): string | null => joined(parts, '؛ ');

/** A text of the case may end its own sentence. */
const event = (text: string): string => named(text.replace(/\.$/, ''));

const HOW: Readonly<Record<How, string>> = {
  none: 'سقوط می‌کند',
  assault: 'با حمله سقوط می‌کند',
  bargain: 'با معامله سپرده می‌شود',
  abandoned: 'از سوی قوای مستقر خود رها می‌شود',
  defected: 'با ملیشهٔ خود به طرف مخالف می‌پیوندد',
  ordered: 'به دستور بالا سپرده می‌شود',
  surprise: 'غافلگیرانه گرفته می‌شود، با کسانی کمتر از آنچه حمله می‌خواهد',
};

const HOW_BRIEF: Readonly<Record<How, string>> = {
  ...HOW,
  assault: 'با حمله گرفته شد',
  bargain: 'با معامله سپرده شد',
  abandoned: 'رها شد',
  ordered: 'به دستور بالا سپرده شد',
  surprise: 'غافلگیرانه گرفته شد',
};

function numbersOf({ attackers, defenders }: FallFacts): string | null {
  if (defenders === null) return null;
  if (attackers === null) return `${persons(defenders)} نفر در آن`;
  return `${persons(attackers)} در برابر ${persons(defenders)}`;
}

function newsWords(news: News): string {
  switch (news.of) {
    case 'event':
      return event(news.text);
    case 'patron':
      return 'خبری از یک حامی';
    case 'flight':
      return 'رهبر رژیم رفته بود';
    case 'switch':
      return `${named(news.who)}: نفراتش رژیم را ترک کرده بودند`;
  }
}

const CHANNELS: Readonly<Record<Channel, string>> = {
  money: 'پول',
  air: 'پشتیبانی هوایی',
  lift: 'اکمال و نگهداری',
  troops: 'نیروها',
  arms: 'سلاح',
  recognition: 'پشتیبانی سیاسی',
};

function levelWords({ whose, channel, before, level }: Level, full: string): string {
  const what = channel === null ? 'یکی از راه‌ها' : CHANNELS[channel];
  const change =
    level === null || before === null
      ? 'تغییر می‌کند'
      : `از ${percent(before)} به ${percent(level)}${full} ${level < before ? 'پایین می‌آید' : 'بالا می‌رود'}`;
  return `${whose === 'challenger' ? 'طرف مخالف' : 'رژیم'}: ${what} ${change}.`;
}

const BECAUSE: Readonly<Record<CollapseCause, string | null>> = {
  none: null,
  attack: 'آن‌قدر از کسانی که آن را نگه می‌داشتند دست کشیده بودند که دیگر نمی‌توانست برجا بماند',
  leaderFlight: 'رهبرش رفته بود',
  capitalLost: 'پایتخت از دست رفته بود',
};

const prisoners = (men: number | null): string =>
  men === null
    ? 'زندانیان آزاد می‌شوند و دوباره سلاح می‌گیرند.'
    : `${persons(men)} زندانی آزاد می‌شوند و دوباره سلاح می‌گیرند.`;

export const TRACE_DARI: TraceSentences = {
  shared: SHARED_DARI,
  title: (run, of) => `نقل یک روایت: روایت ${thousands(run)} از ${named(of)}`,
  ending: ({ lost, held, collapseDate, horizonDate, notTheChallengers: others, ...people }) => [
    `${thousands(lost)} از ${thousands(held)} مرکز در این روایت سقوط می‌کند؛ ${
      collapseDate === null
        ? `رژیم تا ${longDate(horizonDate)} پایدار می‌ماند`
        : `رژیم در ${longDate(collapseDate)} پایان می‌یابد`
    }.`,
    others.length === 0
      ? 'در پایان همهٔ مرکزها در دست طرف مخالف است.'
      : `در پایان ${others.length <= 6 ? list(others.map(named)) : `${thousands(others.length)} مرکز`} در دست طرف مخالف نیست.`,
    `تا آن وقت، در این روایت، حدود ${persons(people.displaced)} نفر خانه‌های خود را ترک کرده‌اند، حدود ${persons(people.killed)} نفر ملکی کشته شده و ${persons(people.evacuated)} نفر با طیاره بیرون برده شده‌اند.`,
  ],
  course: ({ pace, over, away, end }) => [
    ...(pace === null
      ? ['هیچ مرکزی سقوط نمی‌کند.']
      : [
          `نخستین مرکزی که سقوط می‌کند ${named(pace.first.what)} است، در ${longDate(pace.first.date)}.`,
          ...(pace.falls < 3
            ? []
            : [
                `نیم ${thousands(pace.falls)} مرکزی که سقوط می‌کند تا ${longDate(pace.halfDate)} سقوط کرده است، و آخرین آن در ${longDate(pace.lastDate)}.`,
              ]),
        ]),
    ...(over.length === 0
      ? []
      : [`گروه‌های مسلحی که به طرف دیگر می‌پیوندند: ${over.map(named).join('؛ ')}.`]),
    ...(away.length === 0 ? [] : [`گروه‌های مسلحی که دست می‌کشند: ${away.map(named).join('؛ ')}.`]),
    ...(end === null
      ? []
      : [
          `رژیم در ${longDate(end.date)} پایان می‌یابد، ${end.headLeft ? 'وقتی رهبرش می‌رود' : 'با از دست رفتن پایتخت'}؛ تا روز پیش از آن ${thousands(end.before)} مرکز سقوط کرده بود.`,
        ]),
  ],
  region: (index) => `منطقهٔ ${thousands(index)}`,
  command: (index) => `فرماندهی ${thousands(index + 1)}`,
  fall: (place, how) => `${named(place)} ${HOW[how]}.`,
  fallBrief: (facts) => {
    const { place, how, supply } = facts;
    const parts = [
      numbersOf(facts),
      supply === null ? null : `${percent(supply)} اکمال شده`,
    ].filter((part) => part !== null);
    return `${named(place)} ${HOW_BRIEF[how]}${parts.length === 0 ? '' : `؛ ${parts.join('، ')}`}.`;
  },
  pressed: ({ rural, siege, front }) =>
    sentence([
      rural === null ? null : `${percent(rural)} روستاهای گرد آن در دست طرف مخالف بود`,
      siege === null ? null : `محاصره به ${decimals(siege, 2)} از ${thousands(1)} رسیده بود`,
      front === null
        ? null
        : front.km === null
          ? 'هیچ مرکزی بر راه‌های آن از دست نرفته بود'
          : `نزدیک‌ترین مرکز از دست رفته ${thousands(front.km)} کیلومتر راه دور بود`,
    ]),
  forces: ({ challenger, present, garrison, militia, loyal, odds }) => {
    const defenders: string[] = [];
    if (present !== null)
      defenders.push(
        `${persons(present)} نفر از قوای مستقر${garrison === null ? '' : ` (برابر با ${persons(garrison)} نفر)`}`,
      );
    if (militia !== null)
      defenders.push(
        `${persons(militia)} نفر ملیشه${loyal === null ? '' : ` (${percent(loyal)} با رژیم)`}`,
      );
    return sentence([
      challenger === null || defenders.length === 0
        ? null
        : `${persons(challenger)} جنگجو در برابر ${list(defenders)} بود`,
      odds === null ? null : `بخت طرف مخالف در یک جنگ، با پشتیبانی، ${percent(odds)} بود`,
    ]);
  },
  willing: ({ willingness, signal, strength, threshold, cost }) => {
    const truth = strength === null ? '' : ` (در حقیقت ${decimals(strength, 2)})`;
    return sentence([
      willingness === null
        ? null
        : `به احتمال ${percent(willingness)} قوای مستقر آن به یک پیشنهاد تن می‌داد`,
      signal === null || threshold === null
        ? null
        : `گمان می‌کرد نیروی رژیم ${decimals(signal, 2)} است${truth}، و رژیم تنها بالاتر از ${decimals(threshold, 2)} برجا می‌ماند`,
      cost === null
        ? null
        : `آنچه آن را بازمی‌داشت ${decimals(cost, 2)} وزن داشت (زیر ${thousands(0)} به تسلیم میل دارد)`,
    ]);
  },
  support: ({ arrears, supply, air }) =>
    sentence([
      arrears === null
        ? null
        : arrears > 0.005
          ? `معاش ${percent(Math.min(1, arrears))} کم بود`
          : 'معاش کم نبود',
      supply === null ? null : `راه پایتخت ${percent(supply)} از ارزش قوای مستقر را به جا گذاشت`,
      air === null
        ? null
        : Math.abs(air) < 0.005
          ? 'هیچ طرفی در هوا برتری نداشت'
          : `${air > 0 ? 'رژیم' : 'طرف مخالف'} ${percent(Math.abs(air))} از پشتیبانی کامل هوایی بیشتر از طرف دیگر داشت`,
    ]),
  nearby: ({ named: near, falls, neighbours }) => {
    if (falls === 0) return 'در دو هفتهٔ پیش از آن هیچ مرکزی سقوط نکرده بود.';
    const names = near.map(({ what, date }) => `${named(what)} (${shortDate(date)})`);
    const more = falls - near.length;
    if (more > 0) names.push(`${thousands(more)} مرکز دیگر`);
    const next =
      neighbours === 0
        ? ''
        : falls === 1
          ? '، بر یکی از راه‌های آن'
          : `، ${thousands(neighbours)} مرکز بر راه‌های آن`;
    return `در دو هفتهٔ پیش از آن ${thousands(falls)} مرکز سقوط کرده بود${next}: ${list(names)}.`;
  },
  newsSince: (news) =>
    `در دو هفتهٔ پیش از آن معلوم شده بود: ${list(news.map((n) => `${newsWords(n)} (${shortDate(n.date)})`))}.`,
  afterTheEnd: (date) =>
    date === null ? 'رژیم در همان روز پایان یافت.' : `رژیم در ${longDate(date)} پایان یافته بود.`,
  news: (text) => `معلوم می‌شود: ${text === null ? 'خبری از یک حامی' : event(text)}.`,
  newsBrief: (text) => `خبر: ${text === null ? 'از یک حامی' : event(text)}.`,
  level: (of) => `کمک بیرونی به ${levelWords(of, ' سطح کامل خود')}`,
  levelBrief: (of) => `کمک به ${levelWords(of, '')}`,
  leaderSwitch: ({ who, men, flees }) =>
    `${named(who)}: ${men === null ? 'نفراتش' : `${persons(men)} نفر`} ${flees ? 'دست می‌کشند و می‌روند' : 'به طرف مخالف می‌پیوندند'}.`,
  leaderPlaces: (places) => `آن‌ها در ${list(places.map(named))} بودند.`,
  leaderWhy: ({ pay, chance }) =>
    sentence([
      pay === null
        ? null
        : `پول بیرونی ${percent(Math.min(1, pay))} از خرج چنین نیروهایی را می‌پوشاند`,
      chance === null ? null : `در این روز احتمال رفتن آن‌ها ${percent(chance)} بود`,
    ]),
  leaderFlight: () => 'رهبر رژیم می‌رود.',
  flightWhy: ({ lost, willingness }) =>
    sentence([
      lost === null ? null : `${percent(lost)} از وزن رژیم از دست رفته بود`,
      willingness === null
        ? null
        : `در پایتخت قوای مستقر به احتمال ${percent(willingness)} تسلیم می‌شد`,
    ]),
  collapse: (cause) => {
    const why = cause === null ? null : BECAUSE[cause];
    return `رژیم پایان می‌یابد${why === null ? '' : `: ${why}`}.`;
  },
  collapseWhy: ({ lost, strength, attack }) =>
    sentence([
      lost === null ? null : `${percent(lost)} از وزن آن از دست رفته بود`,
      strength === null ? null : `نیروی آن ${decimals(strength, 2)} بود`,
      attack === null
        ? null
        : `کسانی که دست کشیده بودند یا می‌کشیدند ${decimals(attack, 2)} وزن داشتند`,
    ]),
  evacuation: (place, perDay) =>
    `انتقال هوایی مردم از ${named(place)} آغاز می‌شود${perDay === null ? '' : `، حداکثر ${persons(perDay)} نفر در روز`}.`,
  prisoners,
  prisonersAt: (place, men) => `${named(place)}: ${prisoners(men)}`,
  step: (date, brief) => `${shortDate(date)}: ${brief}`,
  dayHeading: (date, day) => `${longDate(date)} (روز ${thousands(day)})`,
  fallsAfter: (falls) =>
    `با رفتن رژیم ${thousands(falls)} مرکز دیگر دست به دست می‌شود؛ این جنگ نیست و نقل نمی‌شود.`,
  legend: `«در برابر»: جنگجویان پیش روی جای، و کسانی که در آن ایستاده بودند. «اکمال شده»: راه پایتخت چه اندازه از ارزش قوای مستقر آن را به جا گذاشت. فرمان با ${named('--full')} می‌گوید چرا، با عددهای قاعده‌ها.`,
  label: (seed) =>
    `یک روایت شبیه‌سازی شده از میان بسیاری (بذر ${thousands(seed)}): علت‌های آن از مدل است؛ هیچ چیز اینجا مشاهده نیست، مگر خبرها و کمک بیرونی که ورودی است.`,
};
