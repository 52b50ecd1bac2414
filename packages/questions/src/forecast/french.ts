/** What is said of a forecast, in French. Not yet reviewed by a speaker. */
import type { Chance, ForecastPredictor, WhyNotScored } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { FRENCH_SPEECH } from '@interregnum/words';
import { SHARED_FRENCH } from '../shared/french.ts';
import type { ForecastFacts, ForecastSentences } from './sentences.ts';
import { changesTold, dangerTold, recordGap, soFarTold } from './told.ts';

const {
  chanceWord,
  count,
  decimals,
  list,
  longDate,
  percent,
  points,
  range,
  shortDate,
  thousands,
} = FRENCH_SPEECH;
const { withRange } = FRENCH_SPEECH;

const CHANGES: Readonly<Record<string, string>> = {
  'incumbent-support-kept': 'le soutien extérieur du régime reste à son niveau du jour',
  'incumbent-support-ends': 'le soutien extérieur du régime cesse d’un coup',
  'challenger-support-ends':
    'le soutien de l’adversaire, revenus compris là où le cas les code, cesse d’un coup',
  'air-restored': 'l’appui aérien du régime redevient ce qu’il était le premier jour',
  'logistics-restored':
    'le transport, les troupes et les armes venus de l’extérieur pour le régime redeviennent ce qu’ils étaient le premier jour',
  'pay-in-full': 'l’argent arrive et les garnisons sont payées, en entier',
  'more-men': 'chaque garnison a un quart d’hommes de plus',
};
const changeWords = (id: string): string => CHANGES[id] ?? id;

const PREDICTORS: Readonly<Record<ForecastPredictor, string>> = {
  model: 'modèle',
  'hazard-so-far': 'risque constant jusqu’ici',
  'nothing-falls': 'plus rien ne tombe',
};

const UNSCORED: Readonly<Record<WhyNotScored, string>> = {
  'not-recorded': 'Ce qui s’est passé n’est pas consigné.',
  'none-held': 'Plus aucun centre n’était tenu.',
  'not-known-later': 'Ce qui s’est passé après ce jour n’est pas encore connu.',
  'other-case':
    'Le cas a un autre premier jour ou un autre horizon que lorsque ceci a été enregistré.',
  'not-known-yet': 'La réponse n’est pas encore connue.',
  revised:
    'Ce qui avait été observé jusqu’à ce jour a été révisé depuis : un centre compté maintenant comme tenu n’avait pas été prévu.',
};

const chance = ({ probability, low, high }: Chance): string =>
  withRange(probability, low, high, percent);
const onDay = (day: number, { origin }: Pick<ForecastFacts, 'origin'>): string =>
  longDate(dateOf(day, origin));
const endOf = (facts: ForecastFacts): string => onDay(facts.forecast.horizonDays, facts);
const orLater = (day: number | null, facts: ForecastFacts): string =>
  day === null ? `plus tard que le ${endOf(facts)}` : `le ${onDay(day, facts)}`;
function between(facts: ForecastFacts): string {
  const { q05, q95 } = facts.forecast.regime.fallDay;
  return `${orLater(q05, facts)} et ${orLater(q95, facts)}`;
}

function answer(facts: ForecastFacts): string {
  const { forecast } = facts;
  const { already, by, fallDay } = forecast.regime;
  if (already !== null)
    return `Le régime avait pris fin le ${onDay(already, facts)} ; ce qui est prévu est le sort des centres encore tenus.`;
  const middle = fallDay.q50 === null ? '' : `celle du milieu le ${onDay(fallDay.q50, facts)}, `;
  const dates = fallDay.q05 === null ? '' : ` ; ${middle}neuf sur dix entre ${between(facts)}`;
  return `Dans ${chance(by.at(-1)!.chance)} des histoires qui s’accordent avec ce qu’on savait le ${onDay(forecast.asOfDay, facts)}, le régime tombe au plus tard le ${endOf(facts)}${dates}.`;
}

function record(facts: ForecastFacts): string {
  const gap = recordGap(facts);
  if (gap === null) return '';
  return ` Le relevé s’arrête le ${onDay(gap.end, facts)} : cette prévision ne sait pas ce qui est tombé depuis, en ${count(gap.days, 'jour', 'jours')}.`;
}

function soFar(facts: ForecastFacts): string {
  const { lost, all, latest, earlier } = soFarTold(facts.forecast);
  const of = count(all, 'centre', 'centres');
  const seen =
    lost === 0
      ? `aucun centre n’était perdu sur ${thousands(all)}`
      : `${thousands(lost)} sur ${of} ${lost === 1 ? 'était perdu' : 'étaient perdus'}, ${earlier ? 'en dernier ' : ''}${list(latest)}`;
  return `Le ${onDay(facts.forecast.asOfDay, facts)}, ${seen}.${record(facts)}`;
}

function chances(facts: ForecastFacts): string {
  const { already, by } = facts.forecast.regime;
  if (already !== null) return '';
  const said = by.map(
    ({ withinDays, day, chance: c }) =>
      `${chance(c)} en ${count(withinDays, 'jour', 'jours')} (au plus tard le ${onDay(day, facts)})`,
  );
  return `Le régime tombe dans ces parts des histoires : ${said.join(', ')} : dans le modèle, ${chanceWord(by.at(-1)!.chance.probability)} avant la fin.`;
}

function when(facts: ForecastFacts): string {
  const { already, fallDay } = facts.forecast.regime;
  if (already !== null) return `Le régime avait pris fin le ${onDay(already, facts)}.`;
  if (fallDay.q05 === null)
    return `Il tombe au plus tard le ${endOf(facts)} dans moins d’une histoire sur vingt.`;
  return `Dans l’histoire du milieu, il prend fin ${orLater(fallDay.q50, facts)} ; neuf sur dix sont entre ${between(facts)}.`;
}

function danger({ forecast }: ForecastFacts): string {
  const { days, regions } = dangerTold(forecast);
  if (regions.length === 0) return 'Il ne reste aucun centre à perdre.';
  const said = regions.map((r) => `${r.name} (${percent(r.chance)})`);
  return `Les plus menacés d’ici ${count(days, 'jour', 'jours')} : ${list(said)}.`;
}

function changes({ forecast }: ForecastFacts): string {
  const told = changesTold(forecast);
  if (told.length === 0) return '';
  const said = told.map(
    ({ id, difference: { difference, low, high } }) =>
      `${changeWords(id)} : ${points(difference)} points (${range(low, high, points)})`,
  );
  return `Ce qui changerait le plus la probabilité d’une chute avant l’horizon : ${said.join(' ; ')}.`;
}

function filter({ forecast: { filter: report, effectiveRuns } }: ForecastFacts): string {
  if (report === null) return 'C’est le premier jour : il n’y avait encore rien à apprendre.';
  const { smallestEffective, resamplings, ancestors, particles, tempered } = report;
  const base = `${count(particles, 'histoire a été menée', 'histoires ont été menées')} à travers ce qui avait été observé : la plus petite taille effective de l’échantillon était ${thousands(smallestEffective)}, avec ${count(resamplings, 'rééchantillonnage', 'rééchantillonnages')} ; ${count(ancestors, 'histoire du premier jour a', 'histoires du premier jour ont')} des descendantes, qui en valent ${thousands(effectiveRuns)} indépendantes.`;
  if (!report.degenerate) return base;
  const learnt =
    tempered.length === 0
      ? ''
      : ` Pour ${count(tempered.length, 'jour', 'jours')} d’examen, le relevé en aurait laissé trop peu : on en a donc appris moins qu’il ne contient (sa vraisemblance a été élevée à une puissance inférieure à 1).`;
  return `${base} Le filtre est dégénéré.${learnt} Plus d’histoires le rendent moins tel (--runs).`;
}

function happened(facts: ForecastFacts): string {
  const { score, whyNotScored, regime } = facts.forecast;
  if (score === null)
    return `Pas de score. ${whyNotScored === null ? '' : UNSCORED[whyNotScored]}`.trim();
  if (regime.already !== null) return '';
  if (!score.capitalKnown)
    return 'Ce qu’est devenue la capitale n’est pas consigné : elle n’est pas notée.';
  return score.capitalDay === null
    ? 'La capitale n’a pas été perdue ensuite, dans les jours du cas.'
    : `La capitale a été perdue le ${onDay(score.capitalDay, facts)}.`;
}

function errors({ forecast: { score } }: ForecastFacts): string {
  if (score === null) return '';
  const days = score.predictors
    .filter((p) => p.crpsDays !== null)
    .map((p) => `${PREDICTORS[p.predictor]} ${decimals(p.crpsDays, 1)}`);
  return `Erreur sur les dates de ${count(score.scoredRegions, 'centre', 'centres')} alors tenus (CRPS, jours en moyenne, sans intervalle : c’est une seule histoire) : ${days.join(', ')}.`;
}

export const FORECAST_FRENCH: ForecastSentences = {
  shared: SHARED_FRENCH,
  title: (facts) => `Et ensuite, avec ce qu’on savait le ${onDay(facts.forecast.asOfDay, facts)} ?`,
  answer,
  soFar,
  chances,
  when,
  danger,
  changes,
  sameHistories: (facts) =>
    `Les mêmes histoires dans les deux ; dans ${percent(facts.forecast.edits[0]?.base.probability)} d’entre elles, le régime tombe au plus tard le ${endOf(facts)} si rien ne change.`,
  filter,
  score: (facts) => [happened(facts), errors(facts)].filter(Boolean).join(' '),
  happened,
  scored: ({ scoredRegions }) =>
    `Scores des dates de ${count(scoredRegions, 'centre', 'centres')} alors tenus, et du sort de la capitale ; plus bas est mieux. Sans intervalle : c’est une seule histoire.`,
  unscored: (why) => UNSCORED[why],
  predictor: (predictor, { falls, centreDays }) => ({
    words: PREDICTORS[predictor],
    assumes: {
      model: 'les règles, avec ce qu’on savait ce jour-là',
      'hazard-so-far': `chaque centre a le même risque constant, appris de ${count(falls, 'chute', 'chutes')} en ${count(centreDays, 'jour', 'jours')} de centres`,
      'nothing-falls': 'chaque centre tenu ce jour-là est tenu jusqu’à l’horizon',
    }[predictor],
  }),
  change: changeWords,
  moreRegions: (more) =>
    `et ${count(more, 'centre moins menacé', 'centres moins menacés')} : le document complet (--json) les a tous`,
  played: ({ forecast: { runs, effectiveRuns, seed } }) =>
    `${count(runs, 'histoire', 'histoires')} (${thousands(effectiveRuns)} indépendantes), graine ${seed}`,
  date: (day, origin) => (day === null ? 'plus tard' : shortDate(dateOf(day, origin), true)),
  label:
    'Ce sont des résultats du modèle, non des observations ; les intervalles des parts sont de 95 % et pour le seul hasard des histoires.',
  columns: {
    within: 'Le régime tombe en',
    by: 'au plus tard le',
    falls: 'Tombe',
    region: 'Les plus menacés',
    soon: (days) => `en ${count(days, 'jour', 'jours')}`,
    byTheEnd: 'avant la fin',
    middle: 'Jour du milieu',
    nineOfTen: 'neuf sur dix entre',
    change: 'À partir du lendemain',
    points: 'points',
    gained: 'jours gagnés',
    learnt: 'Appris',
    before: 'avant',
    after: 'après',
    moved: 'déplacé, écarts types',
    predictor: 'Score (plus bas est mieux)',
    crps: 'CRPS, jours',
    brier: 'Brier',
    logScore: 'score logarithmique',
  },
  days: 'jours',
  tables: {
    regime: 'Dans quelle part des histoires le régime est tombé à chaque date',
    regions: 'Les centres alors tenus, les plus menacés d’abord',
    changes: 'Ce que feraient des changements à partir du lendemain',
    learnt: 'Nombres que chaque histoire tire une fois, avant et après ce qui a été vu',
    scores: 'La prévision et des règles simples face à ce qui est arrivé',
  },
  figure: {
    title: (title, facts) => `${title} : prévision du ${onDay(facts.forecast.asOfDay, facts)}`,
    unit: 'centres régionaux',
    caption: 'Centres tenus : connus jusqu’à la ligne, prévus par le modèle après elle.',
  },
};
