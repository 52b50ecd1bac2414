/** What is said of a comparison, in French. Not yet reviewed by a speaker. */
import type { MeanEstimate, ScenarioComparison } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { FRENCH_SPEECH } from '@interregnum/words';
import { SHARED_FRENCH, spreadInDays } from '../shared/french.ts';
import { type Compared, type CompareSentences, quantityOf } from './sentences.ts';
import { fateTold, type PartTold } from './told.ts';

const {
  chanceWord,
  count,
  decimals,
  effect,
  hundredths,
  longDate,
  percent,
  personsEffect,
  points,
  pValue,
  quoted,
  range,
  thousands,
  withRange,
} = FRENCH_SPEECH;

const QUANTITIES: Readonly<Record<string, readonly [words: string, description: string]>> = {
  regimeDays: [
    'jours où le régime a tenu',
    'Jours où le régime a tenu, comptés jusqu’à l’horizon : un régime qui a tenu a l’horizon',
  ],
  regionsLost: ['centres perdus', 'Centres perdus par le régime avant l’horizon'],
  civiliansKilled: [
    'civils tués',
    'Civils tués par l’un ou l’autre camp, au sol ou depuis les airs',
  ],
  displacedInside: ['déplacés à l’intérieur', 'Personnes nouvellement déplacées dans le pays'],
  displacedAbroad: ['déplacés à l’étranger', 'Personnes qui ont passé une frontière'],
  evacuated: ['personnes évacuées par avion', 'Personnes évacuées par avion'],
  formerSoldiers: [
    'anciens soldats en liberté',
    'Anciens soldats du régime en liberté ou libérés à la fin',
  ],
};

const pairsWord = (n: number): string => count(n, 'paire', 'paires');
const mean = ({ mean: m, low, high }: MeanEstimate, say: (x: number) => string): string =>
  withRange(m, low, high, say);

function partOf({ part, whole, estimate }: PartTold): { of: string; exactly: string } {
  if (estimate === null)
    return {
      of: `${count(part, 'histoire', 'histoires')} sur ${thousands(whole)}`,
      exactly: '',
    };
  const { share, low, high } = estimate;
  return {
    of: `${hundredths(share)} ${share < 0.015 ? 'histoire' : 'histoires'} sur 100`,
    exactly: ` (${thousands(part)} sur ${thousands(whole)} ; intervalle de 95 % : ${range(low, high, hundredths)})`,
  };
}

function answer(found: ScenarioComparison, { origin, horizonDays }: Compared): string {
  const { name, pairs, fate } = found;
  const told = fateTold(found);
  const change = quoted(name);
  if (told.is === 'the same')
    return `${change} ne change rien dans aucune des ${pairsWord(pairs)}.`;
  const until = longDate(dateOf(horizonDays, origin));
  if (told.is === 'not told') {
    const { base, scenario, difference: d } = fate;
    return `Sans le changement, ${count(base.pairs, 'histoire', 'histoires')} sur ${thousands(pairs)} finissent par la chute du régime au plus tard le ${until} ; avec ${change}, ${thousands(scenario.pairs)} : aucune différence que ce nombre de paires permette de voir (${points(d.difference)} points, ${range(d.low, d.high, points)}).`;
  }
  const turned = partOf(told.turned);
  const back = told.back === null ? null : partOf(told.back);
  if (told.is === 'averted')
    return `Dans ${turned.of} où le régime tombe au plus tard le ${until} sans le changement, il aurait tenu avec ${change}${turned.exactly}${back === null ? '' : ` ; dans ${back.of} où il tient, il serait tombé`}.`;
  return `Dans ${turned.of} où le régime tient jusqu’au ${until} sans le changement, il serait tombé avec ${change}${turned.exactly}${back === null ? '' : ` ; dans ${back.of} où il tombe, il aurait tenu`}.`;
}

export const COMPARE_FRENCH: CompareSentences = {
  shared: SHARED_FRENCH,
  title: (names) => `Qu’est-ce qui l’aurait changé ? ${names.join(', ')}`,
  answer,
  others: (more) => `Ce que font les ${more} autres se trouve dans le tableau.`,
  falls: ({ fate: { base, scenario, difference: d }, pairs }) =>
    `${count(base.pairs, 'histoire', 'histoires')} sur ${thousands(pairs)} finissent par une chute sans le changement, ${thousands(scenario.pairs)} sur ${thousands(pairs)} avec lui : ${points(d.difference)} points (${range(d.low, d.high, points)}).`,
  test: ({ fate: { onlyBase, onlyScenario, difference } }) =>
    `Dans ${pairsWord(onlyBase.pairs)}, le régime ne tombe que sans le changement, dans ${thousands(onlyScenario.pairs)} qu’avec lui (test exact de McNemar, ${pValue(difference.p)}).`,
  stood: (found, { horizonDays }) => {
    const both = found.bothFall;
    const where =
      both === null
        ? 'Il n’y a pas de paire où il tombe dans les deux.'
        : `Là où il tombe dans les deux (${pairsWord(both.pairs)}), le jour se déplace de ${effect(both.q50)} dans la paire du milieu, de ${range(both.q05, both.q95, effect)} dans neuf sur dix.`;
    return `Le temps que tient le régime, sur ${count(horizonDays, 'jour', 'jours')}, change en moyenne de ${mean(quantityOf(found, 'regimeDays').difference, effect)} jours. ${where}`;
  },
  mattered: ({ mattered: { fate, anyFallDay } }) =>
    `Dans ${percent(anyFallDay.share)} des paires (${range(anyFallDay.low, anyFallDay.high, percent)}), un centre au moins tombe un autre jour : ${chanceWord(anyFallDay.share)}. Dans ${percent(fate.share)} (${range(fate.low, fate.high, percent)}), le changement décide si le régime tombe : ${chanceWord(fate.share)}.`,
  civilians: (found) => {
    const of = (name: string): string => mean(quantityOf(found, name).difference, personsEffect);
    return `Changement moyen, civils tués : ${of('civiliansKilled')} ; personnes déplacées dans le pays : ${of('displacedInside')} ; qui ont passé une frontière : ${of('displacedAbroad')}.`;
  },
  parting: ({ parting: { day, places } }, { origin }) => {
    const [first, second] = places;
    if (first === undefined || day === null)
      return 'Aucun centre ne tombe un autre jour dans aucune paire.';
    const then =
      second === undefined
        ? ''
        : `, puis ${second.name} (${percent(second.pairs.share)}, jour ${thousands(second.q50)})`;
    const where = first.baseFirst * 2 > first.pairs.pairs ? 'sans le changement' : 'changé';
    return `Les chutes des histoires jumelles se séparent le ${longDate(dateOf(day.q50, origin))} (jour ${thousands(day.q50)}) au milieu des paires qui se séparent (du jour ${thousands(day.q05)} au jour ${thousands(day.q95)} dans neuf sur dix), le plus souvent à ${first.name} (${percent(first.pairs.share)} des paires, jour ${thousands(first.q50)}), qui tombe presque toujours d’abord dans le monde ${where}${then}.`;
  },
  posterior: ({ posterior }) => {
    const stood = posterior.effects.find((e) => e.name === 'regimeDays');
    if (stood === undefined) return SHARED_FRENCH.posterior(posterior, 'pairs');
    return `D’un vecteur de paramètres à l’autre, l’effet sur le temps que tient le régime varie avec un écart type de ${spreadInDays(stood.betweenSd)} ; d’une paire à l’autre du même vecteur, de ${decimals(stood.withinSd, 1)}.`;
  },
  nothing: ({ name, identical, pairs }) =>
    `${name} : aucune différence dans ${pairsWord(pairs)}. ${
      identical
        ? 'Les modifications ne changent rien de ce que lit une histoire : les deux mondes sont les mêmes, et chaque différence est exactement zéro.'
        : 'Les mondes diffèrent, mais aucun nombre d’aucune histoire.'
    }`,
  failed: ({ failedPairs }) =>
    failedPairs === 0
      ? ''
      : `Laissées de côté parce qu’une histoire a échoué : ${pairsWord(failedPairs)}.`,
  switchedOn: (mechanisms) => {
    if (mechanisms.length === 0) return '';
    const one = mechanisms.length === 1;
    return `Dans les deux mondes de cette comparaison, ${one ? 'le mécanisme' : 'les mécanismes'} ${mechanisms.join(', ')}, ${one ? 'éteint' : 'éteints'} d’ordinaire, ${one ? 'est allumé' : 'sont allumés'} ; cela seul peut déplacer les nombres du cas sans le changement.`;
  },
  moreRegions: (more) =>
    `et ${count(more, 'région qui change', 'régions qui changent')} moins : le document complet (--json) les a toutes`,
  played: (pairs, seed) =>
    `${count(pairs, 'paire', 'paires')} d’histoires, chacune avec la même chance dans les deux mondes, graine ${seed} ; intervalles de 95 %. Cela dit ce que les règles font du changement, non ce qui serait arrivé.`,
  quantity: (name) => {
    const [words, description] = QUANTITIES[name] ?? [name, ''];
    return { words, description };
  },
  columns: {
    scenario: 'Scénario',
    mean: 'Moyenne des histoires',
    asItIs: 'Sans changement',
    changed: 'Changé',
    difference: 'Différence',
    interval: 'Intervalle de 95 %',
    region: 'Région',
    falls: 'Tombe',
    heldLonger: 'Tenu plus longtemps, jours',
    otherDay: 'Autre jour',
  },
  all: 'Chaque changement : le régime tombe, % et points',
  fate: 'le régime tombe, % et points',
  quantities: 'Ce que fait le changement, moyenne des histoires',
  regions: 'Où il change le plus',
  label:
    'Ce sont des résultats du modèle, non des observations ; les intervalles sont de 95 %, pour le hasard d’une histoire à l’autre ; l’essentiel du doute sur les entrées et les règles n’y est pas.',
  pair: 'Une paire : la même histoire, avec la même chance, sans le changement et avec lui. Tombe, Changé : part des histoires où le centre tombe, sans et avec. Autre jour : part des paires où le jour de sa chute diffère.',
  figures: {
    differences: {
      title: 'Ce que fait le changement',
      caption:
        'Part des histoires où le régime tombe dans les deux mondes, puis la différence moyenne par paire de chaque quantité, avec des intervalles de 95 %. Là où un intervalle croise la ligne du zéro, ces paires ne disent pas le sens. Résultats du modèle, non observations.',
    },
    held: {
      title: 'Centres tenus, sans le changement et avec lui',
      caption:
        'Centres tenus par le régime, semaine après semaine : bandes pour les histoires sans le changement, lignes avec lui. Les bandes montrent l’écart d’une histoire à l’autre, non le doute sur la différence ; le fichier a la différence moyenne par paire et son intervalle.',
    },
  },
};
