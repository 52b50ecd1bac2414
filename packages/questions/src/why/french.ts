/** What is said of an attribution, in French. Not yet reviewed by a speaker. */
import type { AttributedMean, FactorShare } from '@interregnum/analysis';
import { FRENCH_SPEECH } from '@interregnum/words';
import { COMPARE_FRENCH } from '../compare/french.ts';
import { SHARED_FRENCH, spreadInDays } from '../shared/french.ts';
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

const {
  amount,
  count,
  effect,
  list,
  longDate,
  percent,
  points,
  quoted,
  range,
  thousands,
  withRange,
} = FRENCH_SPEECH;

const OUTCOMES: Readonly<Record<string, readonly [words: string, description: string]>> = {
  fell: [
    'le régime tombe, points',
    'Si le régime est tombé avant l’horizon : la moyenne est la part des histoires où il tombe',
  ],
  lostByAssault: ['centres perdus par assaut', 'Centres perdus par assaut'],
  lostByBargain: ['centres perdus par accord', 'Centres perdus par accord'],
  lostAbandoned: ['centres abandonnés', 'Centres perdus par abandon'],
  lostByDefection: ['centres perdus par défection', 'Centres perdus par défection'],
  lostByOrder: ['centres livrés sur ordre', 'Centres perdus sur ordre'],
};

const mean = ({ mean: m, low, high }: AttributedMean, say: (x: number) => string): string =>
  withRange(m, low, high, say);
const days = (text: string): string => `${text} jours`;

function placeOf({ rank, low, high }: FactorShare['rank']): string {
  const place = `rang ${thousands(rank)}`;
  return low === high ? place : `${place}, ${range(low, high, thousands)}`;
}

/** A part that has the sign of the whole, after its size. */
const dueTo = ({ name, low, high }: PartDue): string =>
  `à ${quoted(name)} (${range(low, high, amount)})`;

function answer(facts: WhyFacts): string {
  const { difference, size, shorter, factors, anyTold, due, against } = answerTold(facts);
  const [first, ...more] = due;
  const all = factors === 1 ? 'le facteur' : `les ${thousands(factors)} facteurs ensemble`;
  if (first === undefined)
    return `Avec ${all}, le temps que tient le régime change de ${mean(difference, effect)} jours : ${anyTold ? 'certains hâtent sa fin, d’autres la retardent' : 'pas plus que le hasard ne pourrait'}.`;
  const rest = more.map((part) => `, ${amount(part.size)} ${dueTo(part)}`).join('');
  const other =
    against.length === 0
      ? ''
      : ` ; ${list(against.map(quoted))} ${against.length === 1 ? 'agit' : 'agissent'} en sens contraire`;
  const does = shorter ? 'raccourcissent' : 'allongent';
  const do1 = shorter ? 'raccourcit' : 'allonge';
  return `Sur les ${days(amount(size))} dont ${all} ${factors === 1 ? do1 : does} le temps que tient le régime, ${amount(first.size)} sont dus ${dueTo(first)}${rest}${other}.`;
}

const stands = ({ mean: m, low, high }: AttributedMean): string =>
  `${amount(m)} jours (${range(low, high, amount)})`;

function whole(facts: WhyFacts): string {
  const { stood, fell, histories } = wholeTold(facts);
  return [
    `Avec tous les facteurs, c’est-à-dire le cas tel qu’il est, le régime tient ${stands(stood.all)} sur les ${thousands(facts.attribution.horizonDays)} de l’horizon, et tombe dans ${mean(fell.all, percent)} des ${count(histories, 'histoire', 'histoires')}.`,
    `Sans aucun d’eux, les mêmes histoires donnent ${stands(stood.none)}, et une chute dans ${mean(fell.none, percent)}.`,
    `La différence de ${mean(stood.difference, effect)} jours et de ${points(fell.difference.mean)} points (${range(fell.difference.low, fell.difference.high, points)}) est partagée entre les facteurs ; les parts s’additionnent.`,
  ].join(' ');
}

function history(facts: WhyFacts): string {
  const told = historyTold(facts);
  if (told === null) return '';
  const { fell, when, onlyIn } = told;
  const on = when === null ? '' : ` le ${longDate(when.date)} (jour ${thousands(when.day)})`;
  const warning =
    onlyIn === null
      ? ''
      : ` Le modèle, avec ces paramètres, n’a cela que dans ${percent(onlyIn)} des histoires : ce qui est partagé est donc le risque que voit le modèle, non l’issue qui est venue.`;
  return `${fell ? `En réalité, le régime est tombé${on}.` : 'En réalité, le régime a tenu jusqu’à la fin de la période.'}${warning}`;
}

function parts(facts: WhyFacts): string {
  const { told, rest, withoutEffect } = partsTold(facts);
  const part = ({ name, days, place }: PartTold): string =>
    `${quoted(name)} ${mean(days, effect)} (${placeOf(place)})`;
  return [
    told.length === 0
      ? 'Aucun facteur ne change les jours tenus plus que le hasard ne pourrait.'
      : `Jours tenus, par facteur : ${told.map(part).join(' ; ')}.`,
    rest.length === 0 ? '' : `Impossibles à distinguer de rien : ${rest.map(part).join(' ; ')}.`,
    withoutEffect.length === 0
      ? ''
      : `Sans effet, parce qu’aucune histoire ne lit ce qu’ils changent : ${withoutEffect.map(quoted).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function pairs({ told, all, unseen }: PairsTold): string {
  const pair = ({ names: [a, b], days }: PairsTold['told'][number]): string =>
    `${quoted(a)} avec ${quoted(b)} ${mean(days, effect)}`;
  const said =
    told.length > 0
      ? `Paires qui agissent ensemble autrement qu’une à une, en jours : ${told.map(pair).join(' ; ')}.`
      : unseen === all
        ? ''
        : 'Aucune paire de facteurs n’agit ensemble plus, ou moins, que le hasard ne pourrait le faire croire.';
  const few =
    unseen === 0
      ? ''
      : `Sur ${count(all, 'paire', 'paires')}, ${thousands(unseen)} ont été rencontrées trop rarement par les ordres tirés au sort pour être jugées ; plus d’histoires en rencontrent plus.`;
  return [said, few].filter(Boolean).join(' ');
}

const RELATIONS: Readonly<Record<Relation, string>> = {
  'need each other':
    'les facteurs ont besoin les uns des autres : en ôter un défait beaucoup de ce que font les autres',
  overlap: 'les facteurs se recouvrent : en ôter un laisse aux autres beaucoup de ce qu’il fait',
};

function together(facts: WhyFacts): string {
  const told = togetherTold(facts);
  if (told === null) return '';
  const { alone, last, whole: all, relation, uneven } = told;
  return [
    `Additionné, ce que chaque facteur fait seul donne ${mean(alone, effect)} jours, et ce que chacun fait quand tous les autres sont là ${mean(last, effect)}, là où le tout est de ${mean(all, effect)}${relation === null ? '' : ` ; ${RELATIONS[relation]}`}.`,
    uneven === null
      ? ''
      : `Un seul nombre par facteur cache combien dépend des autres : ${quoted(uneven.name)} fait ${mean(uneven.alone, effect)} jours là où il est le seul facteur et ${mean(uneven.last, effect)} là où tous les autres sont là.`,
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
      ? `Les ${thousands(coalitions.possible)} combinaisons des facteurs ont toutes été jouées (${count(coalitions.worlds, 'monde différent', 'mondes différents')}), avec la même chance dans chacune.`
      : `Sur ${thousands(coalitions.possible)} combinaisons, ${thousands(coalitions.asked)} ont été jouées, le long de ${count(2 * independent.count, 'ordre', 'ordres')} d’entrée des facteurs ; les erreurs portent aussi le hasard des ordres.`;
  const failed =
    failedRuns === 0
      ? ''
      : ` Laissées de côté parce qu’une histoire a échoué : ${count(failedRuns, 'histoire', 'histoires')}.`;
  return `${played} L’attribution est faite aux entrées et aux règles du modèle ; ce n’est ni un blâme ni une observation. Les intervalles sont de 95 %, pour le hasard d’une histoire à l’autre ; l’essentiel du doute sur les entrées et les règles n’y est pas. Une autre liste de facteurs, ou une autre idée de l’absence d’un facteur, donne d’autres nombres.${failed}`;
}

function standingWords(standing: Standing): string {
  if (typeof standing === 'number') return `rang ${thousands(standing)}`;
  return standing === 'named' ? 'nommé' : 'non nommé';
}

export const WHY_FRENCH: WhySentences = {
  shared: SHARED_FRENCH,
  answer,
  whole,
  history,
  parts,
  together,
  method,
  posterior: (facts) => {
    const most = mostVarying(facts);
    const said = SHARED_FRENCH.posterior(facts.attribution.posterior, 'histories');
    if (most === null) return said;
    return `${said} La valeur qui varie le plus d’un vecteur de paramètres à l’autre est celle de ${quoted(most.name)} : écart type de ${spreadInDays(most.betweenSd)}.`;
  },
  played: ({ attribution: { runs, coalitions, seed } }) =>
    `${count(runs, 'histoire', 'histoires')} dans ${count(coalitions.worlds, 'monde', 'mondes')}, graine ${seed}`,
  cause: ({ name, rank, factors, missing, model }, titles) => {
    const cause = `${name} [${standingWords(rank ?? 'named')}].`;
    if (model === null) return `${cause} Pas d’entrée du modèle : ${missing}.`;
    const here = factors.map((id) => titles.get(id) ?? id).join(' + ');
    const left = missing === '' ? '' : ` ; laissé de côté : ${missing}`;
    return `${cause} ${here} : ${mean(model.shapley, effect)} jours, ${placeOf(model.rank)}${left}.`;
  },
  list: ({ id, title, read }) => `${id} : ${title} (${read})`,
  outcome: (name) => {
    const [words, description] = OUTCOMES[name] ?? [];
    return words === undefined || description === undefined
      ? COMPARE_FRENCH.quantity(name)
      : { words, description };
  },
  standing: standingWords,
  unseen: `${SHARED_FRENCH.verdict} : ce sont les causes de ce que fait le modèle, et de l’histoire seulement autant que le modèle a raison.`,
  legend:
    'Jours : part du changement dans les jours où le régime tient. Seul : là où aucun autre facteur n’est présent ; En dernier : là où tous les autres le sont ; leurs intervalles sont dans le document complet (--json). Ensemble : ce que deux facteurs font au-delà de ce que chacun fait seul, en jours ; moins que zéro, ils se hâtent l’un l’autre.',
  noneTold: 'aucun ne se distingue du hasard',
  others: 'Le même partage pour d’autres résultats',
  published: 'Ce que d’autres ont publié',
  publishedNote:
    'Entre crochets, ce que dit la liste elle-même ; ensuite les facteurs d’ici, la somme de leurs valeurs et son rang parmi les causes de cette liste qui ont ici une entrée. Une liste qui nomme des causes sans les classer est montrée comme les nommant, sans plus. Une cause sans entrée ici n’est pas pour autant sans importance : le modèle ne peut pas le dire.',
  columns: {
    factor: 'Facteur',
    days: 'Jours',
    interval: 'Intervalle de 95 %',
    place: 'Rang',
    alone: 'Seul',
    last: 'En dernier',
    together: 'Ensemble',
    outcome: 'Résultat',
    inAll: 'En tout',
    part: 'Part (intervalle de 95 %)',
    here: 'Ici',
  },
  tables: {
    parts: 'Comment le changement dans les jours où le régime tient se partage entre les facteurs',
    pairs: 'Ce que deux facteurs font ensemble au-delà de ce que fait chacun, en jours',
    others: 'Les plus grandes parts d’autres résultats',
    published: 'Les rangs d’ici à côté de ceux des listes publiées',
  },
  figure: {
    outcome: 'jours où le régime tient',
    caption:
      'Comment le changement dans les jours où le régime tient se partage entre les facteurs, et quelles paires agissent ensemble. Résultats du modèle ; attribution aux entrées, non blâme.',
  },
};
