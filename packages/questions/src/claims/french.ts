/** What is said of the claims of an account, in French. Not yet reviewed by a speaker. */
import type {
  ClaimAnswer,
  Finding,
  IntervalKind,
  TestAnswer,
  Verdict,
} from '@interregnum/analysis';
import type { Claim, ClaimRole, ClaimType } from '@interregnum/case';
import { FRENCH_SPEECH } from '@interregnum/words';
import { SHARED_FRENCH } from '../shared/french.ts';
import { figuresIn } from './figures.ts';
import { leading } from './leading.ts';
import type { ClaimsSentences } from './sentences.ts';
import { type Basis, countsTold, verdictTold, type Whether } from './told.ts';

const { count, list, longDate, thousands } = FRENCH_SPEECH;

const VERDICTS: Readonly<Record<Verdict, string>> = {
  input: 'donnée d’entrée',
  reproduced: 'reproduit',
  contradicted: 'contredit',
  undecided: 'indécis',
  outside: 'hors du modèle',
};
const BY: Readonly<Record<Basis, string>> = {
  record: 'les faits consignés',
  inputs: 'les entrées',
  model: 'le modèle',
};
const WHETHER: Readonly<Record<Whether, string>> = {
  follows: ', comme il suit des règles et des tables',
  'could have failed': ', et aurait pu échouer',
};
const FINDINGS: Readonly<Record<Finding, string>> = {
  supports: 'pour l’affirmation',
  opposes: 'contre elle',
  undecided: 'ouvert',
};
const INTERVALS: Readonly<Record<IntervalKind, string>> = {
  sources: 'étendue des sources',
  'no-range': 'aucun : sa source ne donne pas d’étendue',
  wilson: '95 %, Wilson',
  newcombe: '95 %, Newcombe pour des parts appariées, mêmes tirages',
  bootstrap: '95 %, bootstrap sur les histoires',
  'paired-bootstrap': '95 %, bootstrap sur des paires aux mêmes tirages',
  'order-statistics': '95 %, statistiques d’ordre',
  'no-run': 'aucun : pas d’histoire qui permette de le dire',
  unread:
    'aucun : le changement ne modifie aucun nombre d’aucune histoire, le modèle ne peut donc rien dire',
};
const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  men: ['homme', 'hommes'],
  persons: ['personne', 'personnes'],
  days: ['jour', 'jours'],
  centres: ['centre', 'centres'],
  km: ['km', 'km'],
  'of the days implied': ['des jours que cela suppose', 'des jours que cela suppose'],
};
const TYPES: Readonly<Record<ClaimType, string>> = {
  quantity: 'quantité',
  date: 'date',
  event: 'événement',
  causal: 'cause',
  prediction: 'prévision',
  normative: 'jugement de valeur',
};
const ROLES: Readonly<Record<ClaimRole, string>> = {
  input: 'donnée d’entrée',
  mechanism: 'mécanisme',
  output: 'résultat',
  outside: 'absent',
};
const KINDS: Readonly<Record<TestAnswer['kind'], string>> = {
  input: 'Entrée',
  observed: 'Faits consignés',
  series: 'Série',
  output: 'Résultat',
  counterfactual: 'Changement',
  mechanism: 'Mécanisme',
  'across-cases': 'À travers les cas',
  outside: 'Hors du modèle',
};

const { figure: figureWords, expect: expectWords } = figuresIn({
  speech: FRENCH_SPEECH,
  noFigure: (interval) => `pas de chiffre (${INTERVALS[interval].replace(/^aucun : /, '')})`,
  points: 'points',
  never: 'jamais',
  before: 'avant',
  withoutLimit: 'sans limite',
  noLowerLimit: 'sans limite basse',
  day: (written) => `jour ${written}`,
  unit: (unit, one) => UNITS[unit]?.[one ? 0 : 1] ?? unit,
  ofCentresLost: 'des centres perdus',
  ofCentresThatFall: 'des centres qui tombent',
  above: (end) => `au-dessus de ${end}`,
  below: (end) => `au-dessous de ${end}`,
  between: (low, high) => `entre ${low} et ${high}`,
  pairs: (n) => `, ${count(n, 'paire', 'paires')} d’histoires`,
  histories: (n) => count(n, 'histoire', 'histoires'),
  inQuestion: (n) => `${count(n, 'histoire', 'histoires')} en question`,
  of: (histories) => ` sur ${histories}`,
  comma: (histories) => `, ${histories}`,
  meanOf: (histories) => `, moyenne de ${histories}`,
  medianOf: (histories) => `, médiane de ${histories}`,
  quantileOf: (share, histories) => `, quantile à ${share} de ${histories}`,
  fell: 'il est tombé',
  stood: 'il n’est pas tombé',
  notKnown: 'on ne sait pas s’il est tombé',
  holdsIn: (supports, all, opposes, open) =>
    `vrai dans ${thousands(supports)} cas sur ${thousands(all)}, non dans ${thousands(opposes)}, ouvert dans ${thousands(open)}`,
  noRange: 'sans étendue dans sa source',
});

function words(answer: ClaimAnswer): string {
  const { verdict, by, modelFails, whether } = verdictTold(answer);
  const word = VERDICTS[verdict];
  if (modelFails) return `${word} : les faits consignés s’accordent, le modèle non`;
  const decided = by === null ? word : `${word} par ${BY[by]}`;
  return `${decided}${whether === null ? '' : WHETHER[whether]}`;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const quote = ({ quote: said, paraphrase }: Claim): string =>
  said === '' ? `[en d’autres mots] ${paraphrase}` : FRENCH_SPEECH.quoted(said);

const asked = (asks: string): string => (/[.?!]$/.test(asks) ? asks : `${asks} :`);

function figure(test: TestAnswer): string {
  const expect = expectWords(test);
  return `${figureWords(test)}${expect === '' ? '' : ` ; l’affirmation vaut ${expect}`}`;
}

function ofOne(answer: ClaimAnswer): string {
  const test = leading(answer);
  const decided = test === undefined ? '' : ` ${asked(test.asks)} ${capital(figure(test))}.`;
  return `${capital(words(answer))}.${decided}`;
}

function counts(answers: readonly ClaimAnswer[]): string {
  const { all, of, by, modelFails } = countsTold(answers);
  const bases = by.map(({ basis, claims }) => `${thousands(claims)} par ${BY[basis]}`);
  const first = `${thousands(of.contradicted)} sur ${count(all, 'affirmation', 'affirmations')} ${of.contradicted < 2 ? 'est contredite' : 'sont contredites'}${by.length === 0 ? '' : ` (${list(bases)})`}`;
  const rest = [
    [of.reproduced, 'reproduite', 'reproduites'],
    [of.undecided, 'indécise', 'indécises'],
    [
      of.input,
      'donnée d’entrée, que l’on a dite au modèle',
      'données d’entrée, que l’on a dites au modèle',
    ],
    [of.outside, 'hors du modèle', 'hors du modèle'],
  ] as const;
  const others = rest.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
  const failed =
    modelFails === 0
      ? ''
      : ` Pour ${count(modelFails, 'indécise', 'indécises')}, les faits consignés s’accordent avec le texte et le modèle non : là, c’est le modèle qui échoue, non le texte.`;
  return `${[first, ...others].join(' ; ')}.${failed}`;
}

export const CLAIMS_FRENCH: ClaimsSentences = {
  shared: SHARED_FRENCH,
  title: ({ title }) => `Le récit dit-il vrai ? ${title}`,
  answer: (answers) => (answers.length === 1 ? ofOne(answers[0]!) : counts(answers)),
  text: ({ text }) => `${text.author}, ${text.title}, ${longDate(text.date)}.`,
  source: ({ text, description }) =>
    [text.citation, text.url, description].filter(Boolean).join(' '),
  group: (one, of, all) => `${capital(words(one))} : ${thousands(of)} sur ${thousands(all)}`,
  line: (answer) =>
    [`${answer.claim.id} : ${quote(answer.claim)}`, CLAIMS_FRENCH.found(answer)]
      .filter(Boolean)
      .join(' '),
  found: (answer) => {
    const test = leading(answer) ?? answer.tests[0];
    if (test === undefined) return '';
    const found = figure(test);
    return `${asked(test.asks)}${found === '' ? '' : ` ${capital(found)}.`}`;
  },
  heading: (claim) => `${claim.id}. ${quote(claim)}`,
  about: ({ place, type, role }) =>
    `${capital(place)} ; ${TYPES[type]} ; dans le modèle : ${ROLES[role]}.`,
  verdict: (answer) =>
    `${capital(words(answer))}. Les faits consignés : ${CLAIMS_FRENCH.record(answer)}.`,
  test: (test) => {
    const question = `${KINDS[test.kind]} : ${asked(test.asks)}`;
    if (test.kind === 'outside') return question;
    const interval =
      test.figure === null ? '' : ` Intervalle : ${INTERVALS[test.figure.interval]}.`;
    const model = test.basis === 'model' ? ' Résultat du modèle, non observation.' : '';
    return `${question} ${capital(figure(test))} : ${FINDINGS[test.finding]}.${interval}${model}`;
  },
  part: (part) => `${part.cases.join(', ')} : ${figureWords(part)} : ${FINDINGS[part.finding]}`,
  tables: (citations) => `Tables : ${citations.join(' ; ')}`,
  evidence: (says, citation, mark) =>
    `${says} (${citation}${mark === '' ? '' : ` ; ${mark === 'recalled' ? 'cité de mémoire' : 'source ouverte'}`})`,
  word: (verdict) => VERDICTS[verdict],
  words,
  record: ({ record }) =>
    record === null
      ? 'non consultés'
      : { supports: 'd’accord', opposes: 'en désaccord', undecided: 'dans leur étendue' }[record],
  figure: figureWords,
  expect: expectWords,
  interval: (kind) => INTERVALS[kind],
  parameters: (cases, parameters) => `${list(cases)} : ${parameters}`,
  histories: (runs) =>
    `Les chiffres du modèle reposent sur ${count(runs, 'histoire', 'histoires')} de chaque monde ; leurs intervalles sont de 95 %, pour le hasard d’une histoire à l’autre.`,
  played: (ensembles, runs, seed) =>
    `${count(ensembles, 'ensemble', 'ensembles')} de ${count(runs, 'histoire', 'histoires')}, graine ${seed}.`,
  othersSay: 'D’autres disent :',
  legend:
    'Donnée d’entrée : on l’a dite au modèle, jouer ne peut donc pas l’éprouver. Reproduit, contredit : un intervalle est tout entier d’un côté d’un seuil qui figure dans le récit. « Il suit des règles et des tables » : huit jeux de nombres que rien n’a ajustés disent tous de même, l’ajustement n’y est pour rien ; sinon le verdict aurait pu échouer. Indécis : il est à cheval, ou les tests diffèrent, ou le modèle et les faits ; ce que dit l’histoire l’emporte sur le modèle. Un verdict porte sur ce modèle et ces sources ; un résultat du modèle n’est pas une observation.',
  atLength: 'Une affirmation au long, avec ses sources et ses commandes : --claim ID.',
  figureTitle: ({ title }) => `Verdicts sur les affirmations de ${title}`,
  figureCaption: 'Un carré par affirmation, selon ce qu’elle est dans le modèle et son verdict.',
};
