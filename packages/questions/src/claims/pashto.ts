/** What is said of the claims of an account, in Pashto. Not yet reviewed by a speaker. */
import type {
  ClaimAnswer,
  Finding,
  IntervalKind,
  TestAnswer,
  Verdict,
} from '@interregnum/analysis';
import type { Claim, ClaimRole, ClaimType } from '@interregnum/case';
import { PASHTO_SPEECH } from '@interregnum/words';
import { SHARED_PASHTO } from '../shared/pashto.ts';
import { figuresIn } from './figures.ts';
import { leading } from './leading.ts';
import type { ClaimsSentences } from './sentences.ts';
import { type Basis, countsTold, verdictTold, type Whether } from './told.ts';

const { count, list, longDate, named, thousands } = PASHTO_SPEECH;

const VERDICTS: Readonly<Record<Verdict, string>> = {
  input: 'ورودي',
  reproduced: 'بیا تولید شوې',
  contradicted: 'رد شوې',
  undecided: 'نا څرګنده',
  outside: 'له ماډله بهر',
};
const BY: Readonly<Record<Basis, string>> = {
  record: 'ثبت شویو پېښو',
  inputs: 'ورودیو',
  model: 'ماډل',
};
const WHETHER: Readonly<Record<Whether, string>> = {
  follows: '، چې له قاعدو او جدولونو راوځي',
  'could have failed': '، او کېدای شوای چې سمه رانه شي',
};
const FINDINGS: Readonly<Record<Finding, string>> = {
  supports: 'د ادعا په ګټه',
  opposes: 'د هغې په زیان',
  undecided: 'خلاصه',
};
const INTERVALS: Readonly<Record<IntervalKind, string>> = {
  sources: 'د سرچینو لمن',
  'no-range': 'هېڅ: سرچینه یې لمن نه ورکوي',
  wilson: '۹۵٪، ویلسن',
  newcombe: '۹۵٪، نیوکمب د جوړه برخو لپاره، په هماغه بخت',
  bootstrap: '۹۵٪، له روایتونو بیا نمونه اخیستل',
  'paired-bootstrap': '۹۵٪، په هماغه بخت له جوړو بیا نمونه اخیستل',
  'order-statistics': '۹۵٪، ترتیبي احصایې',
  'no-run': 'هېڅ: داسې روایت نشته چې ترې وویل شي',
  unread: 'هېڅ: بدلون د هېڅ روایت هېڅ عدد نه بدلوي، نو ماډل یې نه شي ویلی',
};
const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  men: ['کس', 'کسان'],
  persons: ['کس', 'کسان'],
  days: ['ورځ', 'ورځې'],
  centres: ['مرکز', 'مرکزونه'],
  km: ['کیلومتر', 'کیلومتره'],
  'of the days implied': ['له هغو ورځو چې ترې راوځي', 'له هغو ورځو چې ترې راوځي'],
};
const TYPES: Readonly<Record<ClaimType, string>> = {
  quantity: 'اندازه',
  date: 'نېټه',
  event: 'پېښه',
  causal: 'لامل',
  prediction: 'وړاندوینه',
  normative: 'ارزښتي قضاوت',
};
const ROLES: Readonly<Record<ClaimRole, string>> = {
  input: 'ورودي',
  mechanism: 'میکانیزم',
  output: 'پایله',
  outside: 'نشته',
};
const KINDS: Readonly<Record<TestAnswer['kind'], string>> = {
  input: 'ورودي',
  observed: 'ثبت شوې پېښې',
  series: 'لړۍ',
  output: 'پایله',
  counterfactual: 'بدلون',
  mechanism: 'میکانیزم',
  'across-cases': 'په قضیو کې',
  outside: 'له ماډله بهر',
};

const { figure: figureWords, expect: expectWords } = figuresIn({
  speech: PASHTO_SPEECH,
  noFigure: (interval) => `عدد نشته (${INTERVALS[interval].replace(/^هېڅ: /, '')})`,
  points: 'سلنې ټکي',
  never: 'هېڅکله',
  before: 'تر هغې مخکې',
  withoutLimit: 'بې حده',
  noLowerLimit: 'بې ټیټ حده',
  day: (written) => `ورځ ${written}`,
  unit: (unit, one) => UNITS[unit]?.[one ? 0 : 1] ?? named(unit),
  ofCentresLost: 'له لاسه وتلیو مرکزونو څخه',
  ofCentresThatFall: 'له نسکورېدونکو مرکزونو څخه',
  above: (end) => `تر ${end} پورته`,
  below: (end) => `تر ${end} ښکته`,
  between: (low, high) => `د ${low} او ${high} ترمنځ`,
  pairs: (n) => `، د روایتونو ${count(n, 'جوړه', 'جوړې')}`,
  histories: (n) => count(n, 'روایت', 'روایتونه'),
  inQuestion: (n) => count(n, 'هغه روایت چې پوښتنه یې ده', 'هغه روایتونه چې پوښتنه یې ده'),
  of: (histories) => `، له ټولو: ${histories}`,
  comma: (histories) => `، ${histories}`,
  meanOf: (histories) => `، اوسط: ${histories}`,
  medianOf: (histories) => `، منځنی: ${histories}`,
  quantileOf: (share, histories) => `، ${share} کوانتیل: ${histories}`,
  fell: 'نسکور شو',
  stood: 'نسکور نه شو',
  notKnown: 'معلومه نه ده چې نسکور شو که نه',
  holdsIn: (supports, all, opposes, open) =>
    `له ${count(all, 'قضیې', 'قضیو')} په ${thousands(supports)} کې سمه ده، په ${thousands(opposes)} کې نه، په ${thousands(open)} کې خلاصه`,
  noRange: 'سرچینه یې لمن نه لري',
});

function words(answer: ClaimAnswer): string {
  const { verdict, by, modelFails, whether } = verdictTold(answer);
  const word = VERDICTS[verdict];
  if (modelFails) return `${word}: ثبت شوې پېښې ورسره جوړې دي، ماډل نه`;
  const decided = by === null ? word : `د ${BY[by]} له مخې ${word}`;
  return `${decided}${whether === null ? '' : WHETHER[whether]}`;
}

const quote = ({ quote: said, paraphrase }: Claim): string =>
  said === '' ? `[په نورو ټکو] ${named(paraphrase)}` : PASHTO_SPEECH.quoted(said);

const asked = (asks: string): string => (/[.?!]$/.test(asks) ? named(asks) : `${named(asks)}:`);

function figure(test: TestAnswer): string {
  const expect = expectWords(test);
  return `${figureWords(test)}${expect === '' ? '' : `؛ ادعا سمه ده که ${expect} وي`}`;
}

function ofOne(answer: ClaimAnswer): string {
  const test = leading(answer);
  const decided = test === undefined ? '' : ` ${asked(test.asks)} ${figure(test)}.`;
  return `${words(answer)}.${decided}`;
}

function counts(answers: readonly ClaimAnswer[]): string {
  const { all, of, by, modelFails } = countsTold(answers);
  const bases = by.map(({ basis, claims }) => `${thousands(claims)} د ${BY[basis]} له مخې`);
  const first = `له ${count(all, 'ادعا', 'ادعاوو')} ${thousands(of.contradicted)} ${of.contradicted === 1 ? 'رد شوې ده' : 'رد شوې دي'}${by.length === 0 ? '' : ` (${list(bases)})`}`;
  const rest = [
    [of.reproduced, 'بیا تولید شوې'],
    [of.undecided, 'نا څرګنده'],
    [of.input, 'ورودي چې ماډل ته ویل شوې'],
    [of.outside, 'له ماډله بهر'],
  ] as const;
  const others = rest.filter(([n]) => n > 0).map(([n, what]) => `${thousands(n)} ${what}`);
  const failed =
    modelFails === 0
      ? ''
      : ` په ${count(modelFails, 'نا څرګنده ادعا', 'نا څرګندو ادعاوو')} کې ثبت شوې پېښې له متن سره جوړې دي او ماډل نه: هلته ماډل ناکام دی، نه متن.`;
  return `${[first, ...others].join('؛ ')}.${failed}`;
}

export const CLAIMS_PASHTO: ClaimsSentences = {
  shared: SHARED_PASHTO,
  title: ({ title }) => `ایا دا متن سم وایي؟ ${named(title)}`,
  answer: (answers) => (answers.length === 1 ? ofOne(answers[0]!) : counts(answers)),
  text: ({ text }) => `${named(text.author)}، ${named(text.title)}، ${longDate(text.date)}.`,
  source: ({ text, description }) =>
    [text.citation, text.url, description].filter(Boolean).map(named).join(' '),
  group: (one, of, all) => `${words(one)}: ${thousands(of)} له ${thousands(all)} څخه`,
  line: (answer) =>
    [`${named(answer.claim.id)}: ${quote(answer.claim)}`, CLAIMS_PASHTO.found(answer)]
      .filter(Boolean)
      .join(' '),
  found: (answer) => {
    const test = leading(answer) ?? answer.tests[0];
    if (test === undefined) return '';
    const found = figure(test);
    return `${asked(test.asks)}${found === '' ? '' : ` ${found}.`}`;
  },
  heading: (claim) => `${named(claim.id)}. ${quote(claim)}`,
  about: ({ place, type, role }) => `${named(place)}؛ ${TYPES[type]}؛ په ماډل کې: ${ROLES[role]}.`,
  verdict: (answer) => `${words(answer)}. ثبت شوې پېښې: ${CLAIMS_PASHTO.record(answer)}.`,
  test: (test) => {
    const question = `${KINDS[test.kind]}: ${asked(test.asks)}`;
    if (test.kind === 'outside') return question;
    const interval = test.figure === null ? '' : ` لمن: ${INTERVALS[test.figure.interval]}.`;
    const model = test.basis === 'model' ? ' د ماډل پایله ده، نه کتنه.' : '';
    return `${question} ${figure(test)}: ${FINDINGS[test.finding]}.${interval}${model}`;
  },
  part: (part) =>
    `${part.cases.map(named).join('، ')}: ${figureWords(part)}: ${FINDINGS[part.finding]}`,
  tables: (citations) => `جدولونه: ${citations.map(named).join('؛ ')}`,
  evidence: (says, citation, mark) =>
    `${named(says)} (${named(citation)}${mark === '' ? '' : `؛ ${mark === 'recalled' ? 'له یاده' : 'سرچینه خلاصه وه'}`})`,
  word: (verdict) => VERDICTS[verdict],
  words,
  record: ({ record }) =>
    record === null
      ? 'نه دي پوښتل شوې'
      : { supports: 'ورسره جوړې دي', opposes: 'ورسره جوړې نه دي', undecided: 'په لمن کې یې ده' }[
          record
        ],
  figure: figureWords,
  expect: expectWords,
  interval: (kind) => INTERVALS[kind],
  parameters: (cases, parameters) => `${list(cases.map(named))}: ${parameters}`,
  histories: (runs) =>
    `د ماډل عددونه د هرې نړۍ پر ${count(runs, 'روایت', 'روایتونو')} ولاړ دي؛ لمنې ۹۵٪ دي، له یوه روایت تر بله د تصادف لپاره.`,
  played: (ensembles, runs, seed) =>
    `${count(ensembles, 'ټولګه', 'ټولګې')}، په هره کې ${count(runs, 'روایت', 'روایتونه')}، تخم ${thousands(seed)}.`,
  othersSay: 'نور وایي:',
  legend:
    '«ورودي»: ماډل ته ویل شوې، نو چلول یې نه شي ازمویلی. «بیا تولید شوې» او «رد شوې»: لمن ټوله د هغې پولې په یوه خوا کې ده چې په متن کې راغلې. «له قاعدو او جدولونو راوځي»: اته ډلې عددونه چې له هېڅ سره برابر شوي نه دي ټول همدا وایي، نو برابرول پکې برخه نه لري؛ که نه، کېدای شوای چې سمه رانه شي. «نا څرګنده»: له پولې اوړي، یا ازموینې توپیر لري، یا ماډل او ثبت شوې پېښې؛ هغه څه چې تاریخ وایي تر ماډل پورته دي. پرېکړه د همدې ماډل او همدې سرچینو په اړه ده؛ د ماډل پایله کتنه نه ده.',
  atLength: `یوه ادعا په تفصیل، له سرچینو او فرمانونو سره: ${named('--claim ID')}.`,
  figureTitle: ({ title }) => `د ${named(title)} د ادعاوو پرېکړې`,
  figureCaption: 'د هرې ادعا لپاره یوه خونه، د هغه څه له مخې چې په ماډل کې ده او د پرېکړې له مخې.',
};
