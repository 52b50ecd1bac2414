/** What is said of an attribution, in Dari. Not yet reviewed by a speaker. */
import type { AttributedMean, FactorShare } from '@interregnum/analysis';
import { DARI_SPEECH } from '@interregnum/words';
import { COMPARE_DARI } from '../compare/dari.ts';
import { SHARED_DARI, spreadInDays } from '../shared/dari.ts';
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

const { amount, effect, list, longDate, percent, points, quoted, range, thousands, withRange } =
  DARI_SPEECH;

const OUTCOMES: Readonly<Record<string, readonly [words: string, description: string]>> = {
  fell: [
    'رژیم سقوط می‌کند، واحد فیصدی',
    'اینکه رژیم تا افق سقوط کرد یا نه: اوسط، سهم روایت‌هایی است که در آن سقوط می‌کند',
  ],
  lostByAssault: ['مرکزهای از دست رفته با حمله', 'مرکزهایی که با حمله از دست رفت'],
  lostByBargain: ['مرکزهای از دست رفته با معامله', 'مرکزهایی که با معامله از دست رفت'],
  lostAbandoned: ['مرکزهای رها شده', 'مرکزهایی که رها شد و از دست رفت'],
  lostByDefection: ['مرکزهای پیوسته به طرف دیگر', 'مرکزهایی که با پیوستن به طرف دیگر از دست رفت'],
  lostByOrder: ['مرکزهای سپرده به دستور', 'مرکزهایی که به دستور سپرده شد'],
};

const mean = ({ mean: m, low, high }: AttributedMean, say: (x: number) => string): string =>
  withRange(m, low, high, say);
function placeOf({ rank, low, high }: FactorShare['rank']): string {
  const place = `جای ${thousands(rank)}`;
  return low === high ? place : `${place}، ${range(low, high, thousands)}`;
}

/** A part that has the sign of the whole, after its size. */
const dueTo = ({ name, low, high }: PartDue): string =>
  `از ${quoted(name)} (${range(low, high, amount)})`;

function answer(facts: WhyFacts): string {
  const { difference, size, shorter, factors, anyTold, due, against } = answerTold(facts);
  const [first, ...more] = due;
  const one = factors === 1;
  const all = one ? 'این عامل' : `این ${thousands(factors)} عامل با هم`;
  if (first === undefined)
    return `${all} مدتی را که رژیم برجا می‌ماند ${mean(difference, effect)} روز تغییر ${one ? 'می‌دهد' : 'می‌دهند'}: ${anyTold ? 'بعضی پایان آن را زودتر و بعضی دیرتر می‌کنند' : 'نه بیش از آنچه تصادف می‌توانست'}.`;
  const rest = more.map((part) => `، ${amount(part.size)} ${dueTo(part)}`).join('');
  const other =
    against.length === 0
      ? ''
      : `؛ ${list(against.map(quoted))} در جهت مخالف کار ${against.length === 1 ? 'می‌کند' : 'می‌کنند'}`;
  return `از ${amount(size)} روزی که ${all} مدت برجا ماندن رژیم را ${shorter ? 'کوتاه' : 'دراز'} ${one ? 'می‌کند' : 'می‌کنند'}، ${amount(first.size)} روز ${dueTo(first)} است${rest}${other}.`;
}

const stands = ({ mean: m, low, high }: AttributedMean): string =>
  `${amount(m)} روز (${range(low, high, amount)})`;

function whole(facts: WhyFacts): string {
  const { stood, fell, histories } = wholeTold(facts);
  return [
    `با همهٔ عامل‌ها، یعنی مورد همان‌گونه که هست، رژیم ${stands(stood.all)} از ${thousands(facts.attribution.horizonDays)} روز افق برجا می‌ماند، و در ${mean(fell.all, percent)} از ${thousands(histories)} روایت سقوط می‌کند.`,
    `بدون هیچ یک از آن‌ها، همان روایت‌ها ${stands(stood.none)} می‌دهد، و سقوط در ${mean(fell.none, percent)}.`,
    `تفاوت ${mean(stood.difference, effect)} روز و ${points(fell.difference.mean)} واحد فیصدی (${range(fell.difference.low, fell.difference.high, points)}) میان عامل‌ها تقسیم می‌شود؛ جمع سهم‌ها همان تفاوت است.`,
  ].join(' ');
}

function history(facts: WhyFacts): string {
  const told = historyTold(facts);
  if (told === null) return '';
  const { fell, when, onlyIn } = told;
  const on = when === null ? '' : ` در ${longDate(when.date)} (روز ${thousands(when.day)})`;
  const warning =
    onlyIn === null
      ? ''
      : ` مدل با این پارامترها تنها در ${percent(onlyIn)} روایت‌ها چنین می‌شود؛ پس آنچه تقسیم می‌شود خطری است که مدل می‌بیند، نه پایانی که آمد.`;
  return `${fell ? `در واقعیت رژیم${on} سقوط کرد.` : 'در واقعیت رژیم تا پایان این دوره پایدار ماند.'}${warning}`;
}

function parts(facts: WhyFacts): string {
  const { told, rest, withoutEffect } = partsTold(facts);
  const part = ({ name, days, place }: PartTold): string =>
    `${quoted(name)} ${mean(days, effect)} (${placeOf(place)})`;
  return [
    told.length === 0
      ? 'هیچ عاملی روزهای برجا ماندن را بیش از آنچه تصادف می‌توانست تغییر نمی‌دهد.'
      : `روزهای برجا ماندن، به تفکیک عامل: ${told.map(part).join('؛ ')}.`,
    rest.length === 0 ? '' : `از هیچ جدا نمی‌شود: ${rest.map(part).join('؛ ')}.`,
    withoutEffect.length === 0
      ? ''
      : `بی‌اثر، چون هیچ روایتی آنچه را تغییر می‌دهند نمی‌خواند: ${withoutEffect.map(quoted).join('، ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function pairs({ told, all, unseen }: PairsTold): string {
  const pair = ({ names: [a, b], days }: PairsTold['told'][number]): string =>
    `${quoted(a)} با ${quoted(b)} ${mean(days, effect)}`;
  const said =
    told.length > 0
      ? `جفت‌هایی که با هم جور دیگری کار می‌کنند تا یک به یک، به روز: ${told.map(pair).join('؛ ')}.`
      : unseen === all
        ? ''
        : 'هیچ جفتی از عامل‌ها با هم بیشتر یا کمتر از آنچه تصادف می‌توانست نشان دهد کار نمی‌کند.';
  const few =
    unseen === 0
      ? ''
      : `از ${thousands(all)} جفت، ${thousands(unseen)} جفت در ترتیب‌های نمونه کمتر از آن دیده شد که بتوان درباره‌اش گفت؛ روایت بیشتر، جفت بیشتری می‌بیند.`;
  return [said, few].filter(Boolean).join(' ');
}

const RELATIONS: Readonly<Record<Relation, string>> = {
  'need each other':
    'عامل‌ها به یکدیگر نیاز دارند: برداشتن یکی بسیاری از کار دیگران را از میان می‌برد',
  overlap: 'عامل‌ها بر هم می‌افتند: برداشتن یکی بسیاری از کار آن را به دیگران می‌گذارد',
};

function together(facts: WhyFacts): string {
  const told = togetherTold(facts);
  if (told === null) return '';
  const { alone, last, whole: all, relation, uneven } = told;
  return [
    `جمع آنچه هر عامل به تنهایی می‌کند ${mean(alone, effect)} روز است، و جمع آنچه هر یک با بودن همهٔ دیگران می‌کند ${mean(last, effect)}، در حالی که کل ${mean(all, effect)} است${relation === null ? '' : `؛ ${RELATIONS[relation]}`}.`,
    uneven === null
      ? ''
      : `یک عدد برای هر عامل پنهان می‌کند که چه اندازه به دیگران بسته است: ${quoted(uneven.name)} جایی که تنها عامل است ${mean(uneven.alone, effect)} روز می‌کند و جایی که همهٔ دیگران هستند ${mean(uneven.last, effect)}.`,
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
      ? `همهٔ ${thousands(coalitions.possible)} ترکیب عامل‌ها اجرا شد (${thousands(coalitions.worlds)} جهان متفاوت)، با همان بخت در هر یک.`
      : `از ${thousands(coalitions.possible)} ترکیب، ${thousands(coalitions.asked)} ترکیب در ${thousands(2 * independent.count)} ترتیب پیوستن عامل‌ها اجرا شد؛ خطاها تصادف ترتیب‌ها را هم دربر دارد.`;
  const failed =
    failedRuns === 0 ? '' : ` کنار گذاشته، چون روایتی ناکام شد: ${thousands(failedRuns)} روایت.`;
  return `${played} این تقسیم میان ورودی‌ها و قاعده‌های مدل است؛ نه ملامت است و نه مشاهده. دامنه‌ها ۹۵٪ است، برای تصادف از یک روایت تا دیگری؛ بیشتر شک در ورودی‌ها و قاعده‌ها در آن نیست. فهرست دیگری از عامل‌ها، یا تعبیر دیگری از نبودن یک عامل، عددهای دیگری می‌دهد.${failed}`;
}

function standingWords(standing: Standing): string {
  if (typeof standing === 'number') return `جای ${thousands(standing)}`;
  return standing === 'named' ? 'نام برده' : 'نام نبرده';
}

export const WHY_DARI: WhySentences = {
  shared: SHARED_DARI,
  answer,
  whole,
  history,
  parts,
  together,
  method,
  posterior: (facts) => {
    const most = mostVarying(facts);
    const said = SHARED_DARI.posterior(facts.attribution.posterior, 'histories');
    if (most === null) return said;
    return `${said} مقداری که از یک بردار پارامتر تا دیگری بیشتر فرق می‌کند از ${quoted(most.name)} است: انحراف معیار ${spreadInDays(most.betweenSd)}.`;
  },
  played: ({ attribution: { runs, coalitions, seed } }) =>
    `${thousands(runs)} روایت در ${thousands(coalitions.worlds)} جهان، بذر ${thousands(seed)}`,
  cause: ({ name, rank, factors, missing, model }, titles) => {
    const isolated = DARI_SPEECH.named;
    const cause = `${isolated(name)} [${standingWords(rank ?? 'named')}].`;
    if (model === null) return `${cause} ورودی مدل نیست: ${isolated(missing)}.`;
    const here = factors.map((id) => isolated(titles.get(id) ?? id)).join(' + ');
    const left = missing === '' ? '' : `؛ کنار گذاشته: ${isolated(missing)}`;
    return `${cause} ${here}: ${mean(model.shapley, effect)} روز، ${placeOf(model.rank)}${left}.`;
  },
  list: ({ id, title, read }) =>
    `${DARI_SPEECH.named(id)}: ${DARI_SPEECH.named(title)} (${DARI_SPEECH.named(read)})`,
  outcome: (name) => {
    const [words, description] = OUTCOMES[name] ?? [];
    return words === undefined || description === undefined
      ? COMPARE_DARI.quantity(name)
      : { words, description };
  },
  standing: standingWords,
  unseen: `${SHARED_DARI.verdict}: این‌ها علت‌های کار مدل است، و علت‌های تاریخ تنها تا آنجا که مدل درست است.`,
  legend: `«روز»: سهمی از تغییر روزهایی که رژیم برجا می‌ماند. «تنها»: جایی که هیچ عامل دیگری نیست؛ «آخر»: جایی که همهٔ دیگران هستند؛ دامنه‌های آن در سند کامل است (${DARI_SPEECH.named('--json')}). «با هم»: آنچه دو عامل بیش از کار تک‌تک خود می‌کنند، به روز؛ کمتر از صفر یعنی یکدیگر را تیزتر می‌کنند.`,
  noneTold: 'هیچ یک از تصادف جدا نمی‌شود',
  others: 'همین برای نتیجه‌های دیگر',
  published: 'آنچه دیگران نشر کرده‌اند',
  publishedNote:
    'در قلاب‌ها آنچه خود فهرست می‌گوید؛ پس از آن عامل‌های اینجا، جمع مقدارهای آن‌ها و جای آن در میان علت‌های همان فهرست که اینجا ورودی دارند. فهرستی که علت‌ها را بی رده‌بندی نام می‌برد تنها به همین گونه نشان داده می‌شود. علتی که اینجا ورودی ندارد از این رو بی‌اهمیت نیست: مدل نمی‌تواند درباره‌اش بگوید.',
  columns: {
    factor: 'عامل',
    days: 'روز',
    interval: 'دامنهٔ ۹۵٪',
    place: 'جای',
    alone: 'تنها',
    last: 'آخر',
    together: 'با هم',
    outcome: 'نتیجه',
    inAll: 'در کل',
    part: 'سهم (دامنهٔ ۹۵٪)',
    here: 'اینجا',
  },
  tables: {
    parts: 'تغییر روزهایی که رژیم برجا می‌ماند چگونه میان عامل‌ها تقسیم می‌شود',
    pairs: 'آنچه دو عامل با هم بیش از کار تک‌تک خود می‌کنند، به روز',
    others: 'بزرگ‌ترین سهم‌ها در نتیجه‌های دیگر',
    published: 'جای عامل‌ها اینجا کنار جای آن‌ها در فهرست‌های نشرشده',
  },
  figure: {
    outcome: 'روزهایی که رژیم برجا می‌ماند',
    caption:
      'تغییر روزهایی که رژیم برجا می‌ماند چگونه میان عامل‌ها تقسیم می‌شود، و کدام جفت‌ها با هم کار می‌کنند. نتیجهٔ مدل است؛ تقسیم میان ورودی‌ها، نه ملامت.',
  },
};
