/** What is said of the district tier, in English. */
import type { DistrictPredictor } from '@interregnum/analysis';
import { count, decimals, decimalsRange, percent, percentTo } from '@interregnum/words';
import { safe } from '../safe.ts';
import type { DistrictsFound } from './ask-districts.ts';
import type { DistrictsSentences } from './districts-sentences.ts';

/** Tau with its interval. */
export const tauWords = ({ tau: { value, interval } }: DistrictPredictor): string =>
  `${decimals(value, 2)} (90 % over provinces ${decimalsRange(interval?.low, interval?.high, 2)})`;

const dated = ({ scores: { outposts, byBasis } }: DistrictsFound): number =>
  outposts - (byBasis.undated ?? 0);

function answer(found: DistrictsFound): string {
  const [model, ...keys] = found.scores.predictors;
  const best = [...keys].sort((a, b) => (b.tau.value ?? -1) - (a.tau.value ?? -1))[0];
  const { low, high } = model?.tau.interval ?? { low: -1, high: 1 };
  const verdict =
    low > 0 ? 'better than chance' : high < 0 ? 'worse than chance' : 'no better than chance can';
  const own =
    model === undefined
      ? ''
      : `: tau ${tauWords(model)}, where 0 is chance and 1 the order reported`;
  const rule =
    best === undefined
      ? ''
      : `; the best simple rule, “${best.name}”, has ${decimals(best.tau.value, 2)}`;
  return `The model orders the ${count(dated(found), 'district', 'districts')} whose fall is dated ${verdict}${own}${rule}.`;
}

/** The sentences in English. */
export const DISTRICTS_ENGLISH: DistrictsSentences = {
  title: ({ study }) => `Which districts fall, and when? ${safe(study.data.title)}`,
  answer,
  selected: (found) =>
    `${found.scores.districts} districts; ${dated(found)} of ${found.scores.outposts} outside the centres have a date, which is a selection by the press.`,
  probability: ({ scores }) =>
    scores.probability.map(
      (p) =>
        `Probability of single districts by ${p.date}: Brier score ${decimals(p.brier, 3)}, against ${decimals(p.brierBase, 3)} for one and the same number for all. ${p.brier < p.brierBase ? 'The model is no worse; without an interval that is not to be told from chance.' : 'There is no skill in the probability of a single district: do not draw a map of it.'}`,
    ),
  count: ({ scores }) =>
    `Count: the mean error (CRPS) of the share lost, over ${scores.counts.length} published counts, is ${percentTo(scores.countCrps, 1)} of all districts; staying as at the origin errs by ${percentTo(scores.countPersistence, 1)}.`,
  tiers: ({ with: tiered, without }) =>
    `The same parameters without districts: the regime falls in ${percent(without.fell)} of runs, with them in ${percent(tiered.fell)}; dates of the centres err by ${decimals(without.crpsDays, 1)} and ${decimals(tiered.crpsDays, 1)} days. Nothing was fitted to a district.`,
  table: 'The model beside simple rules',
  legend:
    'Tau: order against the day first reported, with its 90 % spread over provinces; 0 is chance. AUC: the chance that a district lost by the day ranks above one not yet lost, weighted, the undated counted as not yet lost; 0.5 is chance.',
  label: 'Model results beside first reports; docs/districts.md has more of both.',
  auc: (date) => `AUC ${date}`,
  columns: { predictor: 'Predictor', tau: 'Tau', interval: '90 %' },
};
