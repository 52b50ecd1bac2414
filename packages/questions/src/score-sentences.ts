/** What is said of scores: the model beside simple rules, and beside the experts of the day. */
import {
  ALWAYS_DAYS,
  type ComparedScore,
  type Comparison,
  type ExpertSummary,
} from '@interregnum/analysis';
import { decimals, thousands } from '@interregnum/words';

/** What each score is of, and its unit. */
const COMPARED: Readonly<Record<ComparedScore, readonly [words: string, unit: string]>> = {
  crps_days: ['the dates of fall (CRPS)', 'days'],
  brier_mean: ['what has fallen by a given day (Brier)', ''],
  log_score: ['the fate of the capital (log score)', 'nats'],
  kendall_tau: ['the order of fall (Kendall tau)', ''],
  count_rps: ['how many have fallen when (RPS)', ''],
  joint: ['all together (J)', ''],
};

/** Judged at the digits shown: a reader who sees 0.46 beside 0.46 sees no difference. */
export function comparisonSentence(comparison: Comparison): string {
  const { score, best_baseline_name, model_value, baseline_value, model_better } = comparison;
  const [words, unit] = COMPARED[score];
  const show = (v: number): string => decimals(v, unit === 'days' ? 1 : 2) + (unit && ` ${unit}`);
  const [own, theirs] = [show(model_value), show(baseline_value)];
  const verdict = own === theirs ? 'as good as' : model_better ? 'better than' : 'worse than';
  return `On ${words} the model (${own}) is ${verdict} the best simple rule, "${best_baseline_name}" (${theirs}).`;
}

export function expertsSentence(summary: ExpertSummary): string {
  const { expertMedianLog2Error: expert, modelMedianLog2Error: model, stated } = summary;
  if (expert === null || model === null)
    return 'No dated expert forecast can be compared with the model here.';
  const factor = (doublings: number): string => decimals(2 ** doublings, 1);
  const knew = summary.hindcast
    ? ' The model knew what patrons did after the first day, as no expert did.'
    : '';
  return `Of ${thousands(summary.compared)} dated forecasts of the fall of the capital, the model, asked on the same day, was nearer in ${thousands(summary.modelCloser)} (always saying ${ALWAYS_DAYS} days would have been in ${thousands(summary.constantCloser)}); the middle forecast was wrong by a factor of ${factor(expert)}, the model by ${factor(model)}. Only ${thousands(stated.compared)} of them named a time (the model was nearer in ${thousands(stated.modelCloser)}); for the others the number of days is a reading of the words.${knew}`;
}
