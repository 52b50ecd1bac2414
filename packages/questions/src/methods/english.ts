/**
 * A methods paragraph, to be taken over into a paper. In English whatever the language of the reader,
 * as papers are; in the passive, since nobody knows who will have written it.
 */
import { dateOf } from '@interregnum/case';
import { count, ENGLISH_SPEECH, list, longDate, thousands } from '@interregnum/words';
import { OUTCOME_ENGLISH } from '../outcome/english.ts';
import { HAND_SET, SHIPPED_POSTERIOR } from '../parameters.ts';
import { parametersNote } from '../parameters-sentences.ts';
import { INPUTS_DRAWN, toldOf } from '../run/told.ts';
import { safe } from '../safe.ts';
import { UNSEEN_SENTENCE } from '../trust.ts';
import type { MethodsChange, MethodsFacts } from './facts.ts';
import { programCitation } from './program.ts';
import { attributions } from './sources.ts';

const { quoted } = ENGLISH_SPEECH;

/** Of one kind, said as a clause; nothing where there is none. */
const clause = (items: readonly string[], say: (list: string) => string): string[] =>
  items.length === 0 ? [] : [say(list(items))];

function subject({ title, caseId, version, caseHash, engine, rulesHash }: MethodsFacts): string {
  const tables =
    version === null ? 'whose tables state no version' : `version ${version} of its tables`;
  return `The case ${quoted(title)} (${caseId}, ${tables}; SHA-256 of the inputs as played ${caseHash}) was simulated with Interregnum ${engine} (rules ${rulesHash}), which plays dated and sourced inputs many times under one set of rules that is the same for every case.`;
}

function days({ origin, horizonDays, districts }: MethodsFacts): string {
  const tier =
    districts === null
      ? ''
      : ` Its ${thousands(districts.count)} districts were played inside the regions (SHA-256 of their tables ${districts.hash}).`;
  return `The inputs are those of ${longDate(origin)}, day 0; it is followed for ${count(horizonDays, 'day', 'days')}, to ${longDate(dateOf(horizonDays, origin))}.${tier}`;
}

function played({ played: p, seed }: MethodsFacts): string {
  if (p.of === 'runs') {
    const failed =
      p.failed === 0
        ? ''
        : `, of which ${thousands(p.failed)} ended with an error and ${p.failed === 1 ? 'is' : 'are'} left out`;
    return `${count(p.runs, 'history was', 'histories were')} played with seed ${seed}${failed}.`;
  }
  return `${count(p.pairs, 'pair of histories was', 'pairs of histories were')} played with seed ${seed}, each pair with the same random draws in the case as it is and in the case as changed.`;
}

function changeOf({ name, edits, switchedOn }: MethodsChange): string {
  const said = edits.join('; ');
  const on = clause(switchedOn, (names) => `, with ${names} on in both histories of its pairs`);
  return `${said === name ? said : `${quoted(name)} (${said})`}${on.join('')}`;
}

function changes({ scenario, edits, played: p }: MethodsFacts): string {
  if (p.of === 'pairs')
    return `${p.changes.length === 1 ? 'The change was' : 'The changes, each compared by itself, were'} ${list(p.changes.map(changeOf))}.`;
  if (edits.length === 0) return 'No input was changed.';
  const made =
    scenario === null ? 'Inputs were changed' : `The scenario ${quoted(scenario)} was played`;
  return `${made}: ${edits.join('; ')}.`;
}

function mechanisms({ switchedOff, switchedOn }: MethodsFacts): string {
  const departs = [
    ...clause(switchedOff, (names) => `${names} switched off`),
    ...clause(switchedOn, (names) => `${names} switched on`),
  ];
  return `The mechanisms of the model were on as they ship${departs.length === 0 ? '' : `, but for ${departs.join(' and ')}`}.`;
}

function parameters({ parameters: from }: MethodsFacts): string {
  const said = parametersNote(from);
  if (from.source === HAND_SET) return `${said} SHA-256 of the vector: ${from.hash}.`;
  const where =
    from.source === SHIPPED_POSTERIOR
      ? 'the posterior that ships with the program'
      : `the posterior file ${from.source}`;
  const learnt =
    from.method === null ? '' : ` How they were learnt: ${from.method.replace(/\.?$/, '.')}`;
  return `${said} They come from ${where} (SHA-256 ${from.hash}).${learnt}`;
}

function intervals({ played: p, parameters: { vectors } }: MethodsFacts): string {
  const doubt = vectors > 1 ? 'chance and doubt in the parameters' : 'chance';
  if (p.of === 'runs')
    return `Intervals of shares are of 95 % (Wilson) and hold chance in the draws alone; ranges of dates and of numbers are the 5th to the 95th percentile of histories and hold ${doubt}, not doubt in the rules. ${INPUTS_DRAWN}`;
  return `Intervals are of 95 % over pairs: Wilson for shares, Newcombe’s method 10 for differences of paired shares with the exact test of McNemar, the bootstrap with ${thousands(p.bootstrapReplicates)} replicates for means; they hold chance from one history to the next, not doubt in the rules. ${INPUTS_DRAWN}`;
}

function again({ played: p, command }: MethodsFacts): string {
  const made = `${quoted(command)} gives the same bits on any machine and with any number of threads`;
  return p.of === 'pairs'
    ? `${made}.`
    : `The result has the SHA-256 ${p.resultHash}; ${made}, and ${quoted(`interregnum verify ${p.resultHash.slice(0, 16)}`)} plays a kept run again and compares.`;
}

function sources({ engine, licences }: MethodsFacts): string {
  const said = attributions(licences);
  const data =
    said.length === 0
      ? 'The case states no licence and no source for its tables as a whole; each number names its own.'
      : `Data of the case: ${said.map(({ licence, sources: of }) => (of.length === 0 ? licence : `${of.join('; ')} (${licence})`)).join('. ')}. Each number of the case names its own source.`;
  return `Program: ${programCitation(engine)} ${data}`;
}

/** The paragraph, one line. */
export function methodsParagraph(facts: MethodsFacts): string {
  const { own } = facts;
  return safe(
    [
      subject(facts),
      days(facts),
      toldOf(facts),
      played(facts),
      changes(facts),
      mechanisms(facts),
      parameters(facts),
      ...(own === null
        ? []
        : [`In each history it was counted whether ${OUTCOME_ENGLISH.clause(own)}.`]),
      intervals(facts),
      UNSEEN_SENTENCE,
      again(facts),
      sources(facts),
    ].join(' '),
  );
}
