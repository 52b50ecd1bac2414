/** A run in English. */
import { dateOf } from '@interregnum/case';
import { count, dayAndMonth, decimals, longDate, thousands, yearOf } from '@interregnum/words';
import { withArticle } from '../regime.ts';
import { UNSEEN_NOTE } from '../trust.ts';
import { type RunChange, shortEdits } from './change.ts';
import type { RunFacts, RunSentences, RunTrust } from './sentences.ts';

/** `“Contractors stay” and 1 more change`, `2 changes of the inputs (…; …)`. */
export function changeInShort({ scenario, edits }: RunChange): string {
  if (scenario === null)
    return `${count(edits.length, 'change', 'changes')} of the inputs (${shortEdits(edits).join('; ')})`;
  const more =
    edits.length === 0 ? '' : ` and ${count(edits.length, 'more change', 'more changes')}`;
  return `“${scenario}”${more}`;
}

const withChange = (change: RunChange): string => `With ${changeInShort(change)}: `;

function history(facts: RunFacts, dated: (day: number) => string): string {
  const { observed, horizonDays, change } = facts;
  if (observed === null) return 'What happened is not known.';
  // Beside a case that was changed, what is told is not its own end.
  const it = change === null ? 'It' : 'In history it';
  if (!observed.fell) return `${it} did not fall.`;
  if (observed.day === null) return `${it} fell, on a day that is not known.`;
  const after = observed.day > horizonDays ? ', after the days simulated here' : '';
  return `${it} fell on ${dated(observed.day)}${after}.`;
}

/**
 * `With “Contractors stay”: ` where the case was changed, then
 * `In 871 of 1,000 runs the Republic falls by 30 November 2021; half of all runs have it fall by 3 August.
 * It fell on 15 August.`
 */
function answer(facts: RunFacts): string {
  const { change, origin, horizonDays, fell, runs, medianDay } = facts;
  // A date needs its year where the sentence's first date does not already give it.
  const end = dateOf(horizonDays, origin);
  const dated = (day: number): string => {
    const date = dateOf(day, origin);
    return yearOf(date) === yearOf(end) ? dayAndMonth(date) : longDate(date);
  };
  const start = change === null ? 'In' : `${withChange(change)}in`;
  const falls = `${start} ${thousands(fell)} of ${thousands(runs)} runs ${withArticle(facts.incumbent)} falls by ${longDate(end)}`;
  const half = medianDay === null ? '' : `; half of all runs have it fall by ${dated(medianDay)}`;
  return `${falls}${half}. ${history(facts, dated)}`;
}

function onThisCase(trust: RunTrust): string {
  if (trust.known === 'edited')
    return 'How far off: the inputs were changed, so this is not the history that happened, and it is not scored.';
  if (trust.known === 'nothing')
    return 'How far off: what happened is not known for this case, so the answer cannot be scored.';
  const { modelDays, ruleDays, rule } = trust.record;
  const chosen = trust.chosenOn
    ? '; the rules were chosen with this history in view, which flatters the model'
    : '';
  return `How far off: on this case its dates of fall are ${decimals(modelDays, 1)} days off (CRPS), those of the best rule that nothing was fitted for, “${rule}”, ${decimals(ruleDays, 1)}${chosen}.`;
}

export const RUN_ENGLISH: RunSentences = {
  with: withChange,
  answer,
  trust: (trust) => `${onThisCase(trust)} ${UNSEEN_NOTE}`,
  table: (hindcast) =>
    `This is what the model says, not an observation. ${hindcast ? 'It is told what patrons did after the first day (--announced-only leaves that out). ' : ''}“Falls”: in how many runs; dates: the middle run and the middle 90 %; “held”: too few runs fell.`,
};
