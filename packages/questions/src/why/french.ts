/** What is said of an attribution, in French. Not yet reviewed by a speaker. */
import {
  type AttributedMean,
  byPlace,
  type FactorShare,
  isTold,
  type OutcomeAttribution,
  outcomeOf,
  RANKED_BY,
} from '@interregnum/analysis';
import { FRENCH_SPEECH } from '@interregnum/words';
import { COMPARE_FRENCH } from '../compare/french.ts';
import { SHARED_FRENCH, spreadInDays } from '../shared/french.ts';
import type { Standing } from './published.ts';
import type { WhyFacts, WhySentences } from './sentences.ts';

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

/** Interactions and factors named in one sentence. */
const PAIRS_NAMED = 2;
const FACTORS_NAMED = 3;

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
const named = (id: string, titles: WhyFacts['titles']): string => quoted(titles.get(id) ?? id);
const days = (text: string): string => `${text} jours`;

function placeOf({ rank, low, high }: FactorShare['rank']): string {
  const place = `rang ${thousands(rank)}`;
  return low === high ? place : `${place}, ${range(low, high, thousands)}`;
}

/** A part that has the sign of the whole, as its size. */
function due({ factor, shapley: { mean: m, low, high } }: FactorShare, titles: WhyFacts['titles']) {
  const limits = m < 0 ? range(-high, -low, amount) : range(low, high, amount);
  return { size: amount(Math.abs(m)), to: `à ${named(factor, titles)} (${limits})` };
}

function answer({ attribution, titles }: WhyFacts): string {
  const { difference, factors } = outcomeOf(attribution, RANKED_BY);
  const all =
    factors.length === 1 ? 'le facteur' : `les ${thousands(factors.length)} facteurs ensemble`;
  const sign = Math.sign(difference.mean);
  const told = byPlace(factors).filter((f) => isTold(f.shapley));
  const against = told.filter((f) => Math.sign(f.shapley.mean) === -sign);
  const [first, ...more] = told
    .filter((f) => Math.sign(f.shapley.mean) === sign)
    .slice(0, FACTORS_NAMED)
    .map((f) => due(f, titles));
  if (!isTold(difference) || first === undefined)
    return `Avec ${all}, le temps que tient le régime change de ${mean(difference, effect)} jours : ${told.length === 0 ? 'pas plus que le hasard ne pourrait' : 'certains hâtent sa fin, d’autres la retardent'}.`;
  const rest = more.map(({ size, to }) => `, ${size} ${to}`).join('');
  const other =
    against.length === 0
      ? ''
      : ` ; ${list(against.map((f) => named(f.factor, titles)))} ${against.length === 1 ? 'agit' : 'agissent'} en sens contraire`;
  const does = sign < 0 ? 'raccourcissent' : 'allongent';
  const do1 = sign < 0 ? 'raccourcit' : 'allonge';
  return `Sur les ${days(amount(Math.abs(difference.mean)))} dont ${all} ${factors.length === 1 ? do1 : does} le temps que tient le régime, ${first.size} sont dus ${first.to}${rest}${other}.`;
}

const stands = ({ mean: m, low, high }: AttributedMean): string =>
  `${amount(m)} jours (${range(low, high, amount)})`;

function whole({ attribution }: WhyFacts): string {
  const { all, none, difference } = outcomeOf(attribution, RANKED_BY);
  const fell = outcomeOf(attribution, 'fell');
  const n = attribution.runs - attribution.failedRuns;
  return [
    `Avec tous les facteurs, c’est-à-dire le cas tel qu’il est, le régime tient ${stands(all)} sur les ${thousands(attribution.horizonDays)} de l’horizon, et tombe dans ${mean(fell.all, percent)} des ${count(n, 'histoire', 'histoires')}.`,
    `Sans aucun d’eux, les mêmes histoires donnent ${stands(none)}, et une chute dans ${mean(fell.none, percent)}.`,
    `La différence de ${mean(difference, effect)} jours et de ${points(fell.difference.mean)} points (${range(fell.difference.low, fell.difference.high, points)}) est partagée entre les facteurs ; les parts s’additionnent.`,
  ].join(' ');
}

function history({ attribution, history: happened }: WhyFacts): string {
  if (happened === null) return '';
  const { fell, day, date } = happened;
  const when =
    date === null || day === null ? '' : ` le ${longDate(date)} (jour ${thousands(day)})`;
  const { mean: share } = outcomeOf(attribution, 'fell').all;
  const same = fell ? share : 1 - share;
  const warning =
    same >= 0.5
      ? ''
      : ` Le modèle, avec ces paramètres, n’a cela que dans ${percent(same)} des histoires : ce qui est partagé est donc le risque que voit le modèle, non l’issue qui est venue.`;
  return `${fell ? `En réalité, le régime est tombé${when}.` : 'En réalité, le régime a tenu jusqu’à la fin de la période.'}${warning}`;
}

function parts({ attribution, titles }: WhyFacts): string {
  const ordered = byPlace(outcomeOf(attribution, RANKED_BY).factors);
  const { withoutEffect } = attribution;
  const told = ordered.filter((f) => isTold(f.shapley));
  const rest = ordered.filter((f) => !isTold(f.shapley) && !withoutEffect.includes(f.factor));
  const part = (f: FactorShare): string =>
    `${named(f.factor, titles)} ${mean(f.shapley, effect)} (${placeOf(f.rank)})`;
  return [
    told.length === 0
      ? 'Aucun facteur ne change les jours tenus plus que le hasard ne pourrait.'
      : `Jours tenus, par facteur : ${told.map(part).join(' ; ')}.`,
    rest.length === 0 ? '' : `Impossibles à distinguer de rien : ${rest.map(part).join(' ; ')}.`,
    withoutEffect.length === 0
      ? ''
      : `Sans effet, parce qu’aucune histoire ne lit ce qu’ils changent : ${withoutEffect.map((id) => named(id, titles)).join(', ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function pairs({ interactions }: OutcomeAttribution, titles: WhyFacts['titles']): string {
  const seen = interactions.flatMap(({ factors, index }) =>
    index === null ? [] : [{ factors, index }],
  );
  const unseen = interactions.length - seen.length;
  const few =
    unseen === 0
      ? ''
      : `Sur ${count(interactions.length, 'paire', 'paires')}, ${thousands(unseen)} ont été rencontrées trop rarement par les ordres tirés au sort pour être jugées ; plus d’histoires en rencontrent plus.`;
  const told = seen
    .filter(({ index }) => isTold(index))
    .sort((a, b) => Math.abs(b.index.mean) - Math.abs(a.index.mean))
    .slice(0, PAIRS_NAMED)
    .map(
      ({ factors: [a, b], index }) =>
        `${named(a, titles)} avec ${named(b, titles)} ${mean(index, effect)}`,
    );
  const said =
    told.length > 0
      ? `Paires qui agissent ensemble autrement qu’une à une, en jours : ${told.join(' ; ')}.`
      : seen.length === 0
        ? ''
        : 'Aucune paire de facteurs n’agit ensemble plus, ou moins, que le hasard ne pourrait le faire croire.';
  return [said, few].filter(Boolean).join(' ');
}

function together({ attribution, titles }: WhyFacts): string {
  const stood = outcomeOf(attribution, RANKED_BY);
  if (stood.factors.length < 2) return '';
  const gap = (f: FactorShare): number => Math.abs(f.alone.mean - f.givenOthers.mean);
  const uneven = [...stood.factors].sort((a, b) => gap(b) - gap(a))[0]!;
  const { difference, sumAlone, sumGivenOthers: last } = stood;
  const apart = last.low > difference.high || last.high < difference.low;
  const verdict =
    Math.abs(last.mean) > Math.abs(difference.mean)
      ? 'les facteurs ont besoin les uns des autres : en ôter un défait beaucoup de ce que font les autres'
      : 'les facteurs se recouvrent : en ôter un laisse aux autres beaucoup de ce qu’il fait';
  return [
    `Additionné, ce que chaque facteur fait seul donne ${mean(sumAlone, effect)} jours, et ce que chacun fait quand tous les autres sont là ${mean(last, effect)}, là où le tout est de ${mean(difference, effect)}${apart ? ` ; ${verdict}` : ''}.`,
    gap(uneven) === 0
      ? ''
      : `Un seul nombre par facteur cache combien dépend des autres : ${named(uneven.factor, titles)} fait ${mean(uneven.alone, effect)} jours là où il est le seul facteur et ${mean(uneven.givenOthers, effect)} là où tous les autres sont là.`,
    pairs(stood, titles),
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
  posterior: ({ attribution: { posterior }, titles }) => {
    const [most] = [...posterior.effects].sort((a, b) => b.betweenSd.sd - a.betweenSd.sd);
    const said = SHARED_FRENCH.posterior(posterior, 'histories');
    if (most === undefined) return said;
    return `${said} La valeur qui varie le plus d’un vecteur de paramètres à l’autre est celle de ${named(most.name, titles)} : écart type de ${spreadInDays(most.betweenSd)}.`;
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
