/** What is said of a sensitivity study, in French. Not yet reviewed by a speaker. */
import type { SensitivityEstimate, SobolOutcome } from '@interregnum/analysis';
import { FRENCH_SPEECH } from '@interregnum/words';
import { SHARED_FRENCH } from '../shared/french.ts';
import { factorName, howToKnow, inputName } from './french-factors.ts';
import {
  fromNothing,
  type SensitivitySentences,
  type Shared,
  singleTold,
  toldOf,
} from './sentences.ts';

const { amount, count, list, percent, persons, quoted, thousands, withRange } = FRENCH_SPEECH;

/** Factors named in a sentence. */
const NAMED = 3;

const OUTCOMES: Readonly<
  Record<string, readonly [words: string, of: string, unit: string, about: string]>
> = {
  fell: [
    'la probabilité que le régime tombe',
    'de la probabilité que le régime tombe',
    'points',
    'Si le régime tombe avant l’horizon ; sa moyenne est la probabilité d’une chute',
  ],
  regimeDays: [
    'les jours où le régime tient',
    'des jours où le régime tient',
    'jours',
    'Jours où le régime a tenu, comptés jusqu’à l’horizon : un régime qui a tenu a l’horizon',
  ],
  regionsLost: [
    'le nombre de centres perdus',
    'du nombre de centres perdus',
    'centres',
    'Centres perdus par le régime avant l’horizon',
  ],
  displaced: [
    'le nombre de déplacés',
    'du nombre de déplacés',
    'personnes',
    'Personnes nouvellement déplacées dans le pays ou qui ont passé une frontière',
  ],
};

/** An outcome of one's own: a yes or no, whose name is what was asked. */
const own = (name: string): readonly [words: string, of: string, unit: string, about: string] => [
  `la probabilité de ${quoted(name)}`,
  `de la probabilité de ${quoted(name)}`,
  'points',
  'Si cela se vérifie ; sa moyenne en est la probabilité',
];

const inUnit = (name: string): string => {
  const [, , unit] = OUTCOMES[name] ?? own(name);
  return isShare(name) ? ', en points sur cent' : `, en ${unit}`;
};

const isShare = (name: string): boolean => name === 'fell' || OUTCOMES[name] === undefined;

function outcome(name: string): ReturnType<SensitivitySentences['outcome']> {
  const [words, , , description] = OUTCOMES[name] ?? own(name);
  return { words, description };
}

const wordsOf = ({ name }: SobolOutcome): string => outcome(name).words;
/** After a noun: « la variance de … ». */
const ofOutcome = (name: string): string => (OUTCOMES[name] ?? own(name))[1];

const NOTHING = 'environ 0';

const share = (estimate: SensitivityEstimate): string => {
  const { value, low, high } = fromNothing(estimate);
  if (value > 0) return withRange(value, low, high, percent);
  return high > 0 ? `${NOTHING} (au plus ${percent(high)})` : NOTHING;
};

function sized({ name }: SobolOutcome, value: number): string {
  const [, , unit] = OUTCOMES[name] ?? own(name);
  if (isShare(name)) return `${amount(100 * value)} ${unit}`;
  return `${name === 'displaced' ? persons(value) : amount(value)} ${unit}`;
}

const chanceIs = ({ chanceShare }: SobolOutcome): string =>
  `${share(chanceShare)} de la variance d’une seule histoire est du hasard`;

function answer(shared: Shared): string {
  const of = ofOutcome(shared.outcome.name);
  const [first] = singleTold(shared, factorName);
  if (shared.outcome.indices === null)
    return `${chanceIs(shared.outcome)} ; ce qui reste à tout ce qui est douteux ne se distingue pas de rien : on ne peut donc dire d’aucune chose qu’elle compte.`;
  if (first === undefined)
    return `${chanceIs(shared.outcome)} ; de ce qui est douteux, rien à soi seul ne se distingue de rien.`;
  return `${share(first.first)} de la variance douteuse ${of} s’en iraient si l’on connaissait « ${first.name} », plus que pour toute autre chose prise seule qui se distingue de rien ; ${chanceIs(shared.outcome)}, et reste quoi que l’on sache.`;
}

export const SENSITIVITY_FRENCH: SensitivitySentences = {
  shared: SHARED_FRENCH,
  title: (name) =>
    `Qu’est-ce qui compte le plus pour ${outcome(name).words}, et que savoir d’abord ?`,
  answer,
  mean: (o) => {
    const { value, low, high } = o.mean;
    const of = isShare(o.name) ? wordsOf(o) : `la moyenne ${ofOutcome(o.name)}`;
    const say = isShare(o.name) ? percent : o.name === 'displaced' ? persons : amount;
    return `Sur tout ce qui est douteux, ${of} est de ${withRange(value, low, high, say)}.`;
  },
  chance: (o) =>
    `De la variance d’une seule histoire, ${share(o.chanceShare)} est du hasard : cela resterait si chaque entrée et chaque paramètre étaient connus.`,
  silent: ({ runs }) =>
    `Le reste ne se distingue pas de rien avec ${count(runs, 'histoire', 'histoires')} : on ne peut donc dire de rien que cela compte ; plus d’histoires le diraient peut-être.`,
  moves: (o) => `Ce qui est douteux déplace ${wordsOf(o)} d’un écart type de ${sized(o, o.sd)}.`,
  told: (shared) => {
    const told = singleTold(shared, factorName).slice(0, NAMED);
    if (told.length === 0) return 'Aucun facteur seul ne se distingue de rien.';
    return `De cette variance, ce que retirerait la connaissance d’une seule chose : ${told.map(({ name, first }) => `${name}, ${share(first)}`).join(' ; ')}.`;
  },
  combinations: ({ interactions }) =>
    interactions === null ? '' : `Ce que seules font les combinaisons : ${share(interactions)}.`,
  learn: ({ worth, info, largest }, o) =>
    `${factorName(info)} : ${share(worth.share)} de moins dans la variance ${ofOutcome(o.name)} ; l’écart type passe de ${sized(o, o.sd)} à ${sized(o, worth.sdLeft)}. Premier dans ${percent(worth.rankedFirst)} des rééchantillons. ${howToKnow(info, largest)}`,
  untold: (n) =>
    `${count(n, 'doute pris seul ne se distingue pas', 'doutes pris seuls ne se distinguent pas')} de rien.`,
  other: (shared) => {
    const told = toldOf(shared, factorName).slice(0, NAMED);
    const rest =
      told.length === 0
        ? 'rien de douteux à soi seul ne se distingue de rien'
        : `du reste, ${told.map(({ name, first }) => `${name} ${share(first)}`).join(', ')}`;
    return `Pour ${wordsOf(shared.outcome)} : le hasard fait ${share(shared.outcome.chanceShare)} de la variance d’une seule histoire ; ${rest}.`;
  },
  moreMoved: (n) =>
    `et ${count(n, 'autre qui le déplace', 'autres qui le déplacent')} moins : le document complet (--json) les a tous`,
  neverMoved: (names) => `Ne l’ont jamais déplacé : ${list(names)}.`,
  screened: (name, paths) =>
    `Taille : de combien chacun déplace ${outcome(name).words} de sa borne basse à sa borne haute${inUnit(name)}, sur ${count(paths, 'chemin', 'chemins')} à travers tout ce qui est douteux. Écart : combien cela diffère d’un lieu à l’autre. Par hasard : la taille que le hasard montrerait avec ces histoires.`,
  moved: (parameters) =>
    ({
      posterior:
        'Les paramètres tiennent ensemble : ils sont donc un seul doute, un vecteur entier de la loi a posteriori.',
      prior: 'Les paramètres sont déplacés un à un sur leur loi a priori.',
      none: 'Les paramètres n’ont qu’une valeur : aucune part n’est à eux.',
    })[parameters],
  played: ({ screening, sobol, runs, totalRuns, seed }) =>
    `${thousands(screening.points)} + ${thousands(sobol.points)} points du plan, à ${count(runs, 'histoire', 'histoires')} chacun, ${count(totalRuns, 'histoire', 'histoires')} en tout, graine ${seed} ; intervalles de 95 %.`,
  outcome,
  factor: factorName,
  input: inputName,
  drawn: 'Chaque point du plan en tire un.',
  unseen: `${SHARED_FRENCH.verdict} (docs/blind-test.md) : ceci classe ce qui compte dans le modèle ; ce qui compte dans le monde et n’est pas dans ses règles n’a pas de part.`,
  nothing: NOTHING,
  legend:
    'Seul : part de la variance du résultat attendu que retirerait sa connaissance exacte. En tout : part qui resterait si tout le reste était connu ; ce qu’il fait en combinaison compte donc aussi. Les entrées vont de la borne basse à la borne haute des tables du cas, toutes les lignes d’un groupe ensemble. Ce sont des résultats du modèle, non des observations. Une part ne peut être sous 0 : une estimation que le hasard y place se lit « environ 0 », et les intervalles s’arrêtent à 0.',
  first: 'Que savoir d’abord',
  others: 'Autres résultats',
  screening: 'Examen préalable : chacun à part',
  columns: {
    doubt: 'Douteux',
    alone: 'Seul',
    interval: '95 %',
    inAll: 'En tout',
    lowToHigh: 'Du bas au haut',
    size: 'Taille',
    signed: 'Avec signe',
    spread: 'Écart',
    byChance: 'Par hasard',
  },
  tables: (name) => ({
    shares: `Parts de la variance ${ofOutcome(name)}, selon ce qui est douteux`,
    screening: `De combien chaque doute déplace ${outcome(name).words}`,
  }),
  figures: (name) => ({
    shares: {
      title: `Ce qui compte le plus pour ${outcome(name).words}`,
      caption: `Parts de la variance ${ofOutcome(name)} selon ce qui est douteux, seul et en combinaison, avec des intervalles de 95 %.`,
    },
    screening: {
      title: `De combien chaque doute déplace ${outcome(name).words}`,
      caption: `De combien chaque entrée et chaque paramètre déplace ${outcome(name).words} de sa borne basse à sa borne haute (lignes : intervalles de 95 %), et avec quelle inégalité.`,
    },
  }),
};
