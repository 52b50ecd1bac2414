/** What is said of the claims of an account, in Dari. Not yet reviewed by a speaker. */
import type {
  ClaimAnswer,
  Finding,
  IntervalKind,
  TestAnswer,
  Verdict,
} from '@interregnum/analysis';
import type { Claim, ClaimRole, ClaimType } from '@interregnum/case';
import { DARI_SPEECH } from '@interregnum/words';
import { SHARED_DARI } from '../shared/dari.ts';
import { figuresIn } from './figures.ts';
import { leading } from './leading.ts';
import type { ClaimsSentences } from './sentences.ts';
import { type Basis, countsTold, verdictTold, type Whether } from './told.ts';

const { list, longDate, named, thousands } = DARI_SPEECH;

const VERDICTS: Readonly<Record<Verdict, string>> = {
  input: 'ورودی',
  reproduced: 'بازتولید شده',
  contradicted: 'رد شده',
  undecided: 'نامعلوم',
  outside: 'بیرون از مدل',
};
const BY: Readonly<Record<Basis, string>> = {
  record: 'آنچه ثبت شده',
  inputs: 'ورودی‌ها',
  model: 'مدل',
};
const WHETHER: Readonly<Record<Whether, string>> = {
  follows: '، که از قاعده‌ها و جدول‌ها برمی‌آید',
  'could have failed': '، و ممکن بود درست نیاید',
};
const FINDINGS: Readonly<Record<Finding, string>> = {
  supports: 'به سود ادعا',
  opposes: 'به زیان آن',
  undecided: 'باز',
};
const INTERVALS: Readonly<Record<IntervalKind, string>> = {
  sources: 'دامنهٔ منابع',
  'no-range': 'هیچ: منبع آن دامنه‌ای نمی‌دهد',
  wilson: '۹۵٪، ویلسن',
  newcombe: '۹۵٪، نیوکمب برای سهم‌های جفت، با همان بخت',
  bootstrap: '۹۵٪، نمونه‌گیری دوباره از روایت‌ها',
  'paired-bootstrap': '۹۵٪، نمونه‌گیری دوباره از جفت‌ها با همان بخت',
  'order-statistics': '۹۵٪، آماره‌های ترتیبی',
  'no-run': 'هیچ: روایتی نیست که از آن بتوان گفت',
  unread: 'هیچ: تغییر هیچ عددی را در هیچ روایتی دگرگون نمی‌کند، پس مدل نمی‌تواند بگوید',
};
const UNITS: Readonly<Record<string, string>> = {
  men: 'نفر',
  persons: 'نفر',
  days: 'روز',
  centres: 'مرکز',
  km: 'کیلومتر',
  'of the days implied': 'از روزهایی که از آن برمی‌آید',
};
const TYPES: Readonly<Record<ClaimType, string>> = {
  quantity: 'اندازه',
  date: 'تاریخ',
  event: 'رویداد',
  causal: 'علت',
  prediction: 'پیش‌بینی',
  normative: 'داوری ارزشی',
};
const ROLES: Readonly<Record<ClaimRole, string>> = {
  input: 'ورودی',
  mechanism: 'سازوکار',
  output: 'نتیجه',
  outside: 'نیست',
};
const KINDS: Readonly<Record<TestAnswer['kind'], string>> = {
  input: 'ورودی',
  observed: 'آنچه ثبت شده',
  series: 'سلسله',
  output: 'نتیجه',
  counterfactual: 'تغییر',
  mechanism: 'سازوکار',
  'across-cases': 'در میان موردها',
  outside: 'بیرون از مدل',
};

const { figure: figureWords, expect: expectWords } = figuresIn({
  speech: DARI_SPEECH,
  noFigure: (interval) => `عددی نیست (${INTERVALS[interval].replace(/^هیچ: /, '')})`,
  points: 'واحد فیصدی',
  never: 'هرگز',
  before: 'پیش از آن',
  withoutLimit: 'بی حد',
  noLowerLimit: 'بی حد پایین',
  day: (written) => `روز ${written}`,
  unit: (unit) => UNITS[unit] ?? named(unit),
  ofCentresLost: 'از مرکزهای از دست رفته',
  ofCentresThatFall: 'از مرکزهایی که سقوط می‌کند',
  above: (end) => `بالاتر از ${end}`,
  below: (end) => `پایین‌تر از ${end}`,
  between: (low, high) => `میان ${low} و ${high}`,
  pairs: (n) => `، ${thousands(n)} جفت روایت`,
  histories: (n) => `${thousands(n)} روایت`,
  inQuestion: (n) => `${thousands(n)} روایت مورد نظر`,
  of: (histories) => ` از ${histories}`,
  comma: (histories) => `، ${histories}`,
  meanOf: (histories) => `، اوسط ${histories}`,
  medianOf: (histories) => `، میانهٔ ${histories}`,
  quantileOf: (share, histories) => `، چندک ${share} از ${histories}`,
  fell: 'سقوط کرد',
  stood: 'سقوط نکرد',
  notKnown: 'معلوم نیست که سقوط کرد یا نه',
  holdsIn: (supports, all, opposes, open) =>
    `در ${thousands(supports)} از ${thousands(all)} مورد درست است، در ${thousands(opposes)} نه، در ${thousands(open)} باز`,
  noRange: 'بی دامنه در منبع آن',
});

function words(answer: ClaimAnswer): string {
  const { verdict, by, modelFails, whether } = verdictTold(answer);
  const word = VERDICTS[verdict];
  if (modelFails) return `${word}: آنچه ثبت شده موافق است، مدل نه`;
  const decided = by === null ? word : `${word} از روی ${BY[by]}`;
  return `${decided}${whether === null ? '' : WHETHER[whether]}`;
}

const quote = ({ quote: said, paraphrase }: Claim): string =>
  said === '' ? `[با واژه‌های دیگر] ${named(paraphrase)}` : DARI_SPEECH.quoted(said);

const asked = (asks: string): string => (/[.?!]$/.test(asks) ? named(asks) : `${named(asks)}:`);

function figure(test: TestAnswer): string {
  const expect = expectWords(test);
  return `${figureWords(test)}${expect === '' ? '' : `؛ ادعا درست است اگر ${expect} باشد`}`;
}

function ofOne(answer: ClaimAnswer): string {
  const test = leading(answer);
  const decided = test === undefined ? '' : ` ${asked(test.asks)} ${figure(test)}.`;
  return `${words(answer)}.${decided}`;
}

function counts(answers: readonly ClaimAnswer[]): string {
  const { all, of, by, modelFails } = countsTold(answers);
  const bases = by.map(({ basis, claims }) => `${thousands(claims)} از روی ${BY[basis]}`);
  const first = `${thousands(of.contradicted)} از ${thousands(all)} ادعا رد شده است${by.length === 0 ? '' : ` (${list(bases)})`}`;
  const rest = [
    [of.reproduced, 'بازتولید شده'],
    [of.undecided, 'نامعلوم'],
    [of.input, 'ورودی است که به مدل گفته شده'],
    [of.outside, 'بیرون از مدل'],
  ] as const;
  const others = rest.filter(([n]) => n > 0).map(([n, what]) => `${thousands(n)} ${what}`);
  const failed =
    modelFails === 0
      ? ''
      : ` در ${thousands(modelFails)} ادعای نامعلوم، آنچه ثبت شده با متن موافق است و مدل نه: آنجا مدل ناکام است، نه متن.`;
  return `${[first, ...others].join('؛ ')}.${failed}`;
}

export const CLAIMS_DARI: ClaimsSentences = {
  shared: SHARED_DARI,
  title: ({ title }) => `آیا این متن درست می‌گوید؟ ${named(title)}`,
  answer: (answers) => (answers.length === 1 ? ofOne(answers[0]!) : counts(answers)),
  text: ({ text }) => `${named(text.author)}، ${named(text.title)}، ${longDate(text.date)}.`,
  source: ({ text, description }) =>
    [text.citation, text.url, description].filter(Boolean).map(named).join(' '),
  group: (one, of, all) => `${words(one)}: ${thousands(of)} از ${thousands(all)}`,
  line: (answer) =>
    [`${named(answer.claim.id)}: ${quote(answer.claim)}`, CLAIMS_DARI.found(answer)]
      .filter(Boolean)
      .join(' '),
  found: (answer) => {
    const test = leading(answer) ?? answer.tests[0];
    if (test === undefined) return '';
    const found = figure(test);
    return `${asked(test.asks)}${found === '' ? '' : ` ${found}.`}`;
  },
  heading: (claim) => `${named(claim.id)}. ${quote(claim)}`,
  about: ({ place, type, role }) => `${named(place)}؛ ${TYPES[type]}؛ در مدل: ${ROLES[role]}.`,
  verdict: (answer) => `${words(answer)}. آنچه ثبت شده: ${CLAIMS_DARI.record(answer)}.`,
  test: (test) => {
    const question = `${KINDS[test.kind]}: ${asked(test.asks)}`;
    if (test.kind === 'outside') return question;
    const interval = test.figure === null ? '' : ` دامنه: ${INTERVALS[test.figure.interval]}.`;
    const model = test.basis === 'model' ? ' نتیجهٔ مدل است، نه مشاهده.' : '';
    return `${question} ${figure(test)}: ${FINDINGS[test.finding]}.${interval}${model}`;
  },
  part: (part) =>
    `${part.cases.map(named).join('، ')}: ${figureWords(part)}: ${FINDINGS[part.finding]}`,
  tables: (citations) => `جدول‌ها: ${citations.map(named).join('؛ ')}`,
  evidence: (says, citation, mark) =>
    `${named(says)} (${named(citation)}${mark === '' ? '' : `؛ ${mark === 'recalled' ? 'از حافظه' : 'منبع باز بود'}`})`,
  word: (verdict) => VERDICTS[verdict],
  words,
  record: ({ record }) =>
    record === null
      ? 'پرسیده نشد'
      : { supports: 'موافق است', opposes: 'موافق نیست', undecided: 'در دامنهٔ آن است' }[record],
  figure: figureWords,
  expect: expectWords,
  interval: (kind) => INTERVALS[kind],
  parameters: (cases, parameters) => `${list(cases.map(named))}: ${parameters}`,
  histories: (runs) =>
    `عددهای مدل بر ${thousands(runs)} روایت از هر جهان استوار است؛ دامنه‌ها ۹۵٪ است، برای تصادف از یک روایت تا دیگری.`,
  played: (ensembles, runs, seed) =>
    `${thousands(ensembles)} مجموعهٔ ${thousands(runs)} روایتی، بذر ${thousands(seed)}.`,
  othersSay: 'دیگران می‌گویند:',
  legend:
    '«ورودی»: به مدل گفته شده، پس اجرا نمی‌تواند آن را بیازماید. «بازتولید شده» و «رد شده»: دامنه همه در یک سوی آستانه‌ای است که در متن آمده. «از قاعده‌ها و جدول‌ها برمی‌آید»: هشت دسته عدد که به هیچ چیز برازش نشده همه همان را می‌گوید، پس برازش در آن نقشی ندارد؛ ورنه ممکن بود درست نیاید. «نامعلوم»: از آستانه می‌گذرد، یا آزمون‌ها فرق دارند، یا مدل و آنچه ثبت شده؛ آنچه تاریخ می‌گوید بالاتر از مدل است. حکم دربارهٔ همین مدل و همین منابع است؛ نتیجهٔ مدل مشاهده نیست.',
  atLength: `یک ادعا به تفصیل، با منابع و فرمان‌های آن: ${named('--claim ID')}.`,
  figureTitle: ({ title }) => `حکم‌ها دربارهٔ ادعاهای ${named(title)}`,
  figureCaption: 'یک خانه برای هر ادعا، بنا بر آنچه در مدل است و حکم آن.',
};
