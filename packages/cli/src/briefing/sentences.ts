/** Sentences that the terminal and the briefing say in the same words: numbers first. */
import { dateOf } from '@interregnum/case';
import { dayAndMonth, longDate, thousands, yearOf } from '@interregnum/words';

/** What the answer in one sentence is made of. Days count from the origin. */
export interface Answer {
  /** Name of the regime, as the case has it. */
  readonly incumbent: string;
  /** ISO date of day 0. */
  readonly origin: string;
  readonly horizonDays: number;
  readonly runs: number;
  /** Runs in which the regime fell. */
  readonly fell: number;
  /** Day by which half of those had fallen; null when none did. */
  readonly medianFallDay: number | null;
  /** What happened: null when it is not known. */
  readonly observed: { readonly fell: boolean; readonly day: number | null } | null;
}

function history(answer: Answer, dated: (day: number) => string): string {
  const { observed, horizonDays } = answer;
  if (observed === null) return 'what happened is not known';
  if (!observed.fell) return 'it did not fall';
  if (observed.day === null) return 'it fell, on a day that is not known';
  const after = observed.day > horizonDays ? ', after the days simulated here' : '';
  return `it fell on ${dated(observed.day)}${after}`;
}

/** `the` before names that take it: states are named by their form (Republic, Emirate, State …). */
function withArticle(name: string): string {
  return /^the\s/i.test(name) ||
    !/\b(Republic|Emirate|Kingdom|State|Government|Union|Regime)\b/i.test(name)
    ? name
    : `the ${name}`;
}

/**
 * The answer in one sentence, e.g. `In 871 of 1,000 runs the Republic falls by 30 November 2021;
 * half of those by 3 August; it fell on 15 August.`
 */
export function answerSentence(answer: Answer): string {
  const { origin, horizonDays } = answer;
  // A date needs its year where the sentence's first date does not already give it.
  const end = dateOf(horizonDays, origin);
  const dated = (day: number): string => {
    const date = dateOf(day, origin);
    return yearOf(date) === yearOf(end) ? dayAndMonth(date) : longDate(date);
  };
  const parts = [
    `In ${thousands(answer.fell)} of ${thousands(answer.runs)} runs ${withArticle(answer.incumbent)} falls by ${longDate(end)}`,
  ];
  if (answer.medianFallDay !== null && answer.fell > 1)
    parts.push(`half of those by ${dated(answer.medianFallDay)}`);
  if (answer.medianFallDay !== null && answer.fell === 1)
    parts.push(`in that one on ${dated(answer.medianFallDay)}`);
  parts.push(history(answer, dated));
  return `${parts.join('; ')}.`;
}
