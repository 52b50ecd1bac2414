/**
 * What is not known, in plain words, number first: chance, inputs, parameters, the model. The scale of likelihood is that of Intelligence Community
 * Directive 203 (Office of the Director of National Intelligence, 2015, section D.6.e.2.a), chosen
 * because its ranges do not overlap.
 */

import { countKinds, dateOf } from '@interregnum/case';
import { FREE } from '@interregnum/model';
import { chanceWord, count, list, longDate, percent, thousands } from '@interregnum/words';
import { HAND_SET_ORIGIN } from '../parameters.ts';
import { CHOICE_SENTENCE, UNSEEN_SENTENCE } from '../trust.ts';
import { changeInShort } from './english.ts';
import type { Chance, RunShown } from './shown.ts';
import { INPUTS_DRAWN, toldOf } from './told.ts';

export const SCALE_NOTE =
  'Words follow ICD 203 (US Intelligence Community, 2015): under 5 % almost no chance, 5–20 % very unlikely, 20–45 % unlikely, 45–55 % roughly even, 55–80 % likely, 80–95 % very likely, over 95 % almost certain.';

/** What chance alone leaves open. */
export function chanceDoubt(input: RunShown): string {
  const c: Chance = input.chance;
  if (c.runs === 0) return 'No run was completed.';
  const share = `${percent(c.p)} of ${thousands(c.runs)} runs end in a fall: ${chanceWord(c.p)}, in the model.`;
  const interval = `The number of runs leaves that share open between ${percent(c.low)} and ${percent(c.high)}.`;
  const { origin, horizonDays } = input.caseData;
  if (c.q05 === null)
    return `${share} ${interval} Fewer than 5 % of runs fall, so no range of dates is given.`;
  const late =
    c.q95 === null
      ? `${percent(1 - c.p)} have not fallen by ${longDate(dateOf(horizonDays, origin))}`
      : `95 % by ${longDate(dateOf(c.q95, origin))}`;
  return `${share} ${interval} From one run to the next the date moves: 5 % have fallen by ${longDate(dateOf(c.q05, origin))}, ${late}.`;
}

/** What unknown inputs leave open, and how much of it the intervals hold. */
export function inputDoubt(input: RunShown): string {
  const kinds = countKinds(input.caseData);
  const total = kinds.measured + kinds.estimated + kinds.assumed;
  const share = (n: number): string => percent(total === 0 ? 0 : n / total);
  return `Of ${thousands(total)} numbers in this case ${share(kinds.measured)} are measured, ${share(kinds.estimated)} estimated and ${share(kinds.assumed)} assumed. ${INPUTS_DRAWN}`;
}

/** What is not known of the numbers in the rules, and how much of it the intervals hold. */
export function parametersDoubt({ run }: RunShown): string {
  const { label, fitted, vectors, trainedOn, leftOut, notes } = run.parameters;
  const shared = `The rules have ${FREE.length} parameters, the same for every case.`;
  if (fitted === null || label === 'not fitted')
    return `${shared} Here they are ${HAND_SET_ORIGIN}. They stand at one value, so no interval shown carries doubt in them.`;
  const which = {
    'in sample': 'this one among them',
    'left out': `without ${list(leftOut)}`,
    blind: 'and nothing was ever fitted on this one',
  }[label];
  return [
    `${shared} Here each run draws one of ${count(vectors, 'vector', 'vectors')} of them, fitted on ${count(trainedOn.length, 'history', 'histories')} (${trainedOn.join(', ')}) on ${longDate(fitted)}, ${which}.`,
    'So the intervals shown carry doubt in the parameters as well as chance; the fit rests on few histories, and how far they pin a parameter down is not fully known.',
    ...notes,
  ].join(' ');
}

/** How wrong the model can be: its record on histories it had never seen, then on this case. */
export function modelDoubt(input: RunShown): string {
  return `${UNSEEN_SENTENCE} ${CHOICE_SENTENCE} ${onThisCase(input)}`;
}

function onThisCase({ scores, run, observed }: RunShown): string {
  if (scores === null && run.edits.length > 0 && observed !== null)
    return 'The case was changed, so this is another history than the one that happened: it is not scored. What happened is shown for comparison only.';
  if (scores === null)
    return 'What happened is not known for this case, so the answer cannot be scored. How the model does on histories it had never seen says how far to trust it.';
  const label = scores.rows.find((r) => r.isModel)?.label ?? 'not fitted';
  const meaning = {
    'not fitted': `its parameters are ${HAND_SET_ORIGIN}`,
    'in sample': 'its parameters were fitted with this case among others, which flatters it',
    'left out': 'its parameters were fitted on other cases only',
    blind: 'its parameters were fitted on other cases, and nothing was ever fitted on this one',
    oracle: 'it knows something of the outcome and is no forecast',
  }[label];
  return `Scored against what happened in ${count(scores.scoredRegions, 'region', 'regions')}, the model is labelled “${label}”: ${meaning}. One case is one trial: a good score here can be luck${label === 'left out' ? ', and the rules of the model were chosen by people who knew this history' : ''}.`;
}

/** What the run was allowed to know. */
export const knowledge = ({
  caseData: { origin },
  observed,
  run: { hindcast },
}: RunShown): string =>
  toldOf({ origin, hindcast, endIsKnown: typeof observed?.regimeFell === 'boolean' });

function changedHere({ run }: RunShown, inputs: readonly string[]): string | null {
  const { switchedFromDefault: switched } = run;
  const parts = [...inputs, ...(switched.length === 0 ? [] : [`mechanisms: ${list(switched)}`])];
  return parts.length === 0 ? null : `Changed here: ${parts.join('; ')}.`;
}

/** What was changed from the case as it ships, every edit of it, or `null`. */
export function changes(input: RunShown): string | null {
  const { change, run } = input;
  const scenario = change?.scenario ?? null;
  return changedHere(input, [
    ...(scenario === null ? [] : [`scenario “${scenario}”`]),
    ...(run.edits.length === 0 ? [] : [`edits: ${list(run.edits)}`]),
  ]);
}

/** The same in few words: the scenario's name instead of what it edits, and where all of it stands. */
export function changesInShort(input: RunShown): string | null {
  const { change } = input;
  const said = changedHere(input, change === null ? [] : [changeInShort(change)]);
  return said === null || change === null
    ? said
    : `${said} This is not the history that happened. Each change stands under “${CHANGES_STAND_UNDER}”.`;
}

/** Heading of the part of a briefing that lists every change. */
export const CHANGES_STAND_UNDER = 'How to reproduce this';

/** Limits that hold for every case. */
export const LIMITS: readonly string[] = [
  'It knows one regime, one bloc that fights it, and third parties that only hold ground. Quarrels inside either side are seen only where a commander bargains or changes sides.',
  'A region is held or lost with its centre. Districts, streets and the country between are one number each.',
  'Commanders follow rules that are the same everywhere. They do not plan a campaign, bluff or learn from other wars.',
  'Patrons follow the dates in the case. They do not answer to what happens in a run.',
  'Numbers of civilians killed and displaced rest on few rates from other conflicts. They give the order of magnitude, not the count.',
  'Rights are the record of each holder before the first day, applied to whoever holds a place at the end. What a holder will do is not known.',
  'Whoever codes a past case knows how it ended. Inputs were written from what was known at the time, but hindsight cannot be ruled out.',
];

/** The same, with what this case lacks and assumes. */
export const limits = ({ caseData }: RunShown): string[] => [
  ...LIMITS,
  ...Object.entries(caseData.missing).map(([what, why]) => `Not in this case: ${what}. ${why}`),
  ...caseData.assumptions.map((a) => `Assumed: ${a}`),
];
