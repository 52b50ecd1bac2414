/** What is told of one history, in Pashto. Not yet reviewed by a speaker. */
import { PASHTO_SPEECH } from '@interregnum/words';
import { SHARED_PASHTO } from '../shared/pashto.ts';
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

const { count, decimals, list, longDate, named, percent, persons, shortDate, thousands } =
  PASHTO_SPEECH;

const sentence = (parts: readonly (string | null)[]): string | null => joined(parts, '؛ ');

/** A text of the case may end its own sentence. */
const event = (text: string): string => named(text.replace(/\.$/, ''));

const HOW: Readonly<Record<How, string>> = {
  none: 'نسکورېږي',
  assault: 'په برید نسکورېږي',
  bargain: 'په معامله سپارل کېږي',
  abandoned: 'د خپل مېشت ځواک له خوا پرېښودل کېږي',
  defected: 'له خپلې ملېشې سره مخالف لوري ته اوړي',
  ordered: 'له پورته په امر سپارل کېږي',
  surprise: 'ناڅاپي نیول کېږي، په لږو کسانو نه هغومره چې برید یې غواړي',
};

const HOW_BRIEF: Readonly<Record<How, string>> = {
  ...HOW,
  assault: 'په برید ونیول شو',
  bargain: 'په معامله وسپارل شو',
  abandoned: 'پرېښودل شو',
  ordered: 'له پورته په امر وسپارل شو',
  surprise: 'ناڅاپي ونیول شو',
};

function numbersOf({ attackers, defenders }: FallFacts): string | null {
  if (defenders === null) return null;
  if (attackers === null) return `${persons(defenders)} کسان پکې`;
  return `${persons(attackers)} د ${persons(defenders)} په وړاندې`;
}

function newsWords(news: News): string {
  switch (news.of) {
    case 'event':
      return event(news.text);
    case 'patron':
      return 'د یوه ملاتړي خبر';
    case 'flight':
      return 'د رژیم مشر تللی و';
    case 'switch':
      return `${named(news.who)}: کسانو یې رژیم پرېښی و`;
  }
}

const CHANNELS: Readonly<Record<Channel, string>> = {
  money: 'پیسې',
  air: 'هوايي ملاتړ',
  lift: 'اکمال او څارنه',
  troops: 'سرتېري',
  arms: 'وسلې',
  recognition: 'سیاسي ملاتړ',
};

function levelWords({ whose, channel, before, level }: Level, full: string): string {
  const what = channel === null ? 'یوه لاره' : CHANNELS[channel];
  const change =
    level === null || before === null
      ? 'بدلېږي'
      : `له ${percent(before)} ${full}${percent(level)} ته ${level < before ? 'راټیټېږي' : 'لوړېږي'}`;
  return `${whose === 'challenger' ? 'د مخالف لوري' : 'د رژیم'} ملاتړ: ${what} ${change}.`;
}

const BECAUSE: Readonly<Record<CollapseCause, string | null>> = {
  none: null,
  attack: 'دومره له هغو کسانو چې ساتلی یې و لاس اخیستی و چې نور پر ځای نه شو پاتې کېدای',
  leaderFlight: 'مشر یې تللی و',
  capitalLost: 'پلازمېنه له لاسه وتلې وه',
};

const prisoners = (men: number | null): string =>
  men === null
    ? 'بندیان خوشې کېږي او بیا وسله اخلي.'
    : `${persons(men)} ${men === 1 ? 'بندي خوشې کېږي' : 'بندیان خوشې کېږي'} او بیا وسله اخلي.`;

export const TRACE_PASHTO: TraceSentences = {
  shared: SHARED_PASHTO,
  title: (run, of) => `د یوه روایت ویل: د ${named(of)} روایت ${thousands(run)}`,
  ending: ({ lost, held, collapseDate, horizonDate, notTheChallengers: others, ...people }) => [
    `په دې روایت کې له ${count(held, 'مرکز', 'مرکزونو')} ${thousands(lost)} نسکورېږي؛ ${
      collapseDate === null
        ? `رژیم تر ${longDate(horizonDate)} پاتې کېږي`
        : `رژیم په ${longDate(collapseDate)} پای ته رسېږي`
    }.`,
    others.length === 0
      ? 'په پای کې ټول مرکزونه د مخالف لوري په لاس کې دي.'
      : `په پای کې ${others.length <= 6 ? list(others.map(named)) : count(others.length, 'مرکز', 'مرکزونه')} د مخالف لوري په لاس کې نه دي.`,
    `تر هغې، په دې روایت کې، شاوخوا ${persons(people.displaced)} کسانو خپل کورونه پرېښي، شاوخوا ${persons(people.killed)} ملکي کسان وژل شوي او ${persons(people.evacuated)} په الوتکه کې وړل شوي دي.`,
  ],
  course: ({ pace, over, away, end }) => [
    ...(pace === null
      ? ['هېڅ مرکز نه نسکورېږي.']
      : [
          `لومړی مرکز چې نسکورېږي ${named(pace.first.what)} دی، په ${longDate(pace.first.date)}.`,
          ...(pace.falls < 3
            ? []
            : [
                `د ${thousands(pace.falls)} نسکورېدونکو مرکزونو نیمایي تر ${longDate(pace.halfDate)} نسکور شوي، وروستی په ${longDate(pace.lastDate)}.`,
              ]),
        ]),
    ...(over.length === 0
      ? []
      : [`هغه وسله والې ډلې چې بلې خوا ته اوړي: ${over.map(named).join('؛ ')}.`]),
    ...(away.length === 0 ? [] : [`هغه وسله والې ډلې چې لاس اخلي: ${away.map(named).join('؛ ')}.`]),
    ...(end === null
      ? []
      : [
          `رژیم په ${longDate(end.date)} پای ته رسېږي، ${end.headLeft ? 'کله چې مشر یې ځي' : 'د پلازمېنې په له لاسه وتلو'}؛ تر یوې ورځې مخکې ${count(end.before, 'مرکز نسکور شوی و', 'مرکزونه نسکور شوي وو')}.`,
        ]),
  ],
  region: (index) => `سیمه ${thousands(index)}`,
  command: (index) => `قومانده ${thousands(index + 1)}`,
  fall: (place, how) => `${named(place)} ${HOW[how]}.`,
  fallBrief: (facts) => {
    const { place, how, supply } = facts;
    const parts = [
      numbersOf(facts),
      supply === null ? null : `${percent(supply)} اکمال شوی`,
    ].filter((part) => part !== null);
    return `${named(place)} ${HOW_BRIEF[how]}${parts.length === 0 ? '' : `؛ ${parts.join('، ')}`}.`;
  },
  pressed: ({ rural, siege, front }) =>
    sentence([
      rural === null ? null : `شاوخوا کلیو ${percent(rural)} د مخالف لوري په لاس کې وو`,
      siege === null ? null : `محاصره له ${thousands(1)} څخه ${decimals(siege, 2)} ته رسېدلې وه`,
      front === null
        ? null
        : front.km === null
          ? 'پر لارو یې هېڅ مرکز له لاسه نه و وتلی'
          : `تر ټولو نژدې له لاسه وتلی مرکز د لارې ${thousands(front.km)} کیلومتره لرې و`,
    ]),
  forces: ({ challenger, present, garrison, militia, loyal, odds }) => {
    const defenders: string[] = [];
    if (present !== null)
      defenders.push(
        `د مېشت ځواک ${persons(present)} کسان${garrison === null ? '' : ` (د ${persons(garrison)} کسانو په ارزښت)`}`,
      );
    if (militia !== null)
      defenders.push(
        `د ملېشې ${persons(militia)} کسان${loyal === null ? '' : ` (${percent(loyal)} له رژیم سره)`}`,
      );
    return sentence([
      challenger === null || defenders.length === 0
        ? null
        : `${persons(challenger)} جنګیالي مخامخ وو له: ${list(defenders)}`,
      odds === null ? null : `په جګړه کې د مخالف لوري چانس، له ملاتړ سره، ${percent(odds)} و`,
    ]);
  },
  willing: ({ willingness, signal, strength, threshold, cost }) => {
    const truth = strength === null ? '' : ` (په حقیقت کې ${decimals(strength, 2)})`;
    return sentence([
      willingness === null
        ? null
        : `د ${percent(willingness)} په احتمال به یې مېشت ځواک وړاندیز منلی وای`,
      signal === null || threshold === null
        ? null
        : `ګومان یې کاوه چې د رژیم زور ${decimals(signal, 2)} دی${truth}، او رژیم یوازې له ${decimals(threshold, 2)} پورته پر ځای پاتې کېږي`,
      cost === null
        ? null
        : `هغه څه چې منع کاوه یې ${decimals(cost, 2)} وزن درلود (له ${thousands(0)} لاندې تسلیمېدو ته مایل دی)`,
    ]);
  },
  support: ({ arrears, supply, air }) =>
    sentence([
      arrears === null
        ? null
        : arrears > 0.005
          ? `معاش ${percent(Math.min(1, arrears))} کم و`
          : 'معاش کم نه و',
      supply === null ? null : `له پلازمېنې لارې د مېشت ځواک د ارزښت ${percent(supply)} پرېښود`,
      air === null
        ? null
        : Math.abs(air) < 0.005
          ? 'په هوا کې هېڅ لوری برلاسی نه و'
          : `${air > 0 ? 'رژیم' : 'مخالف لوري'} تر بل لوري د بشپړ هوايي ملاتړ ${percent(Math.abs(air))} زیات درلود`,
    ]),
  nearby: ({ named: near, falls, neighbours }) => {
    if (falls === 0) return 'تر هغې مخکې په دوو اوونیو کې هېڅ مرکز نه و نسکور شوی.';
    const names = near.map(({ what, date }) => `${named(what)} (${shortDate(date)})`);
    const more = falls - near.length;
    if (more > 0) names.push(count(more, 'بل', 'نور'));
    const next =
      neighbours === 0
        ? ''
        : falls === 1
          ? '، پر یوه لاره یې'
          : `، ${thousands(neighbours)} یې پر لارو`;
    return `تر هغې مخکې په دوو اوونیو کې ${count(falls, 'مرکز نسکور شوی و', 'مرکزونه نسکور شوي وو')}${next}: ${list(names)}.`;
  },
  newsSince: (news) =>
    `تر هغې مخکې په دوو اوونیو کې معلومه شوې وه: ${list(news.map((n) => `${newsWords(n)} (${shortDate(n.date)})`))}.`,
  afterTheEnd: (date) =>
    date === null
      ? 'رژیم په هماغه ورځ پای ته ورسېد.'
      : `رژیم په ${longDate(date)} پای ته رسېدلی و.`,
  news: (text) => `معلومېږي: ${text === null ? 'د یوه ملاتړي خبر' : event(text)}.`,
  newsBrief: (text) => `خبر: ${text === null ? 'د یوه ملاتړي' : event(text)}.`,
  level: (of) => `له بهره ${levelWords(of, 'د خپلې بشپړې کچې ')}`,
  levelBrief: (of) => levelWords(of, ''),
  leaderSwitch: ({ who, men, flees }) =>
    `${named(who)}: ${men === null ? 'کسان یې' : `${persons(men)} کسان`} ${flees ? 'لاس اخلي او ځي' : 'مخالف لوري ته اوړي'}.`,
  leaderPlaces: (places) => `هغوی په ${list(places.map(named))} کې وو.`,
  leaderWhy: ({ pay, chance }) =>
    sentence([
      pay === null
        ? null
        : `بهرنیو پیسو د داسې ځواکونو د لګښت ${percent(Math.min(1, pay))} پوره کاوه`,
      chance === null ? null : `په دې ورځ د هغوی د تلو احتمال ${percent(chance)} و`,
    ]),
  leaderFlight: () => 'د رژیم مشر ځي.',
  flightWhy: ({ lost, willingness }) =>
    sentence([
      lost === null ? null : `د رژیم د وزن ${percent(lost)} له مخکې له لاسه وتلي وو`,
      willingness === null
        ? null
        : `په پلازمېنه کې به مېشت ځواک د ${percent(willingness)} په احتمال تسلیم شوی وای`,
    ]),
  collapse: (cause) => {
    const why = cause === null ? null : BECAUSE[cause];
    return `رژیم پای ته رسېږي${why === null ? '' : `: ${why}`}.`;
  },
  collapseWhy: ({ lost, strength, attack }) =>
    sentence([
      lost === null ? null : `د هغه د وزن ${percent(lost)} له لاسه وتلي وو`,
      strength === null ? null : `زور یې ${decimals(strength, 2)} و`,
      attack === null ? null : `هغو چې لاس اخیستی و یا یې اخیست ${decimals(attack, 2)} وزن درلود`,
    ]),
  evacuation: (place, perDay) =>
    `له ${named(place)} د خلکو هوايي لېږد پیلېږي${perDay === null ? '' : `، په ورځ کې تر ${persons(perDay)} کسانو`}.`,
  prisoners,
  prisonersAt: (place, men) => `${named(place)}: ${prisoners(men)}`,
  step: (date, brief) => `${shortDate(date)}: ${brief}`,
  dayHeading: (date, day) => `${longDate(date)} (ورځ ${thousands(day)})`,
  fallsAfter: (falls) =>
    `د رژیم په تلو سره ${count(falls, 'بل مرکز لاس په لاس کېږي', 'نور مرکزونه لاس په لاس کېږي')}؛ دا جګړه نه ده او نه ویل کېږي.`,
  legend: `«په وړاندې»: د ځای مخې ته جنګیالي، او هغه چې پکې ولاړ وو. «اکمال شوی»: له پلازمېنې لارې د مېشت ځواک له ارزښته څومره پرېښود. فرمان له ${named('--full')} سره وایي ولې، د قاعدو په عددونو.`,
  label: (seed) =>
    `له ډېرو یو شبیه شوی روایت (تخم ${thousands(seed)}): لاملونه یې د ماډل دي؛ دلته هېڅ کتنه نه ده، پرته له خبرونو او بهرني ملاتړ چې ورودي دي.`,
};
