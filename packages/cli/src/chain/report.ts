/** A chain on a terminal: the paragraphs, the links, what the handovers changed, where chains leave. */

import type {
  ChainAnswer,
  HandoverAnswer,
  LinkAnswer,
  PatronAtHandover,
  RuleAnswer,
} from '@interregnum/analysis';
import { parametersSentence, safe } from '@interregnum/questions';
import { count, decimals, list, longDate, thousands, seconds as took } from '@interregnum/words';
import type { Host } from '../terminal/host.ts';
import { table } from '../terminal/table.ts';
import { wrap } from '../terminal/wrap.ts';
import {
  dateColumns,
  effectColumns,
  type Leaf,
  leafColumns,
  linkColumns,
  shortName,
} from './columns.ts';
import { inTree } from './numbers.ts';
import type { OpenedChain } from './open.ts';
import { paragraphsOf } from './words.ts';

/** Rules that move alike are said in one breath. */
function ruleTexts(rules: readonly RuleAnswer[]): string[] {
  const targets = new Map<string, string[]>();
  for (const { what, to, reference, factor } of rules) {
    const moved =
      reference === null
        ? `${what} moves nothing, the usual run leaves none:`
        : factor === null
          ? `${what}, no run:`
          : `${what} ×${decimals(factor.q05, 2)} to ×${decimals(factor.q95, 2)} on`;
    targets.set(moved, [...(targets.get(moved) ?? []), to]);
  }
  return [...targets].map(([moved, to]) => `${moved} ${list(to)}`);
}

/** Who is in, by side: inputs of the cases, which no run changes. */
function patronsIn(patrons: readonly PatronAtHandover[]): string {
  const sides = (['incumbent', 'challenger'] as const).map((side) => {
    const names = patrons.filter((p) => p.side === side).map((p) => p.patron);
    return `${side} ${names.length === 0 ? 'nobody' : list([...new Set(names)])}`;
  });
  return sides.join(', ');
}

function patronsText(from: LinkAnswer | undefined, to: LinkAnswer | undefined): string {
  if (from === undefined || to === undefined) return '';
  return ` Patrons as coded, not handed over: at the recorded end ${patronsIn(from.patronsAtEnd)}; at the next start ${patronsIn(to.patronsAtStart)}.`;
}

function handoverLines(handover: HandoverAnswer, answer: ChainAnswer, host: Host): string[] {
  const link = (id: string) => answer.links.find((l) => l.case === id);
  const { from, to, on, runs, holders, rules } = handover;
  const head = `${from} ${on} → ${to} (${count(runs, 'run', 'runs')})`;
  const changed = holders.changed;
  const regions = !holders.handedOver
    ? 'who held what is not handed over'
    : `regions with another side than coded: ${changed === null ? 'no run' : `${changed.q05} to ${changed.q95}`}`;
  const notes = [
    ...(holders.disagree.length === 0
      ? []
      : [`record and next table disagree, not handed over: ${holders.disagree.join(', ')}`]),
    ...(holders.unmapped.length === 0
      ? []
      : [`no counterpart before: ${holders.unmapped.join(', ')}`]),
  ];
  const text = [regions, ...ruleTexts(rules), ...notes].join('; ');
  return wrap(
    safe(`${head}: ${text}.${handover.recorded ? patronsText(link(from), link(to)) : ''}`),
    host.columns,
    '  ',
  );
}

const NOTES =
  'Runs so: share of runs, from the coded start, that end as recorded. Bits: surprise at that. By then: share of runs in which the regime had fallen by the recorded day.';
const NOTES_SIMULATED =
  ' Points, Days stood: simulated start minus coded start, pair by pair; days are counted to the horizon. Ranges of factors are the middle 90 % of runs.';
const TOLD =
  ' The model is told what patrons did after each first day (--announced-only leaves that out).';

export function chainLines(
  opened: OpenedChain,
  answer: ChainAnswer,
  seconds: number,
  host: Host,
): string[] {
  const { bold, dim } = host.style;
  const { chain, studies } = opened;
  const wrapped = (text: string): string[] => wrap(safe(text), host.columns);
  const name = shortName(answer.links);
  const moved = answer.links.filter((l) => l.handover !== null);
  const leaves = answer.links.flatMap((link) =>
    (inTree(answer, link)?.branches ?? []).map((branch): Leaf => ({ link, branch })),
  );
  const first = answer.links[0]!;
  const last = answer.links.at(-1)!;
  return [
    bold(safe(chain.title)),
    ...wrapped(chain.description).map((line) => dim(line)),
    '',
    ...paragraphsOf(opened, answer).flatMap((text) => [...wrapped(text), '']),
    ...table(linkColumns(name), answer.links, host),
    '',
    ...table(dateColumns(name), answer.links, host),
    '',
    ...(moved.length === 0 ? [] : [...table(effectColumns(name), moved, host), '']),
    ...table(leafColumns(name), leaves, host),
    '',
    ...answer.handovers.flatMap((h) => handoverLines(h, answer, host)),
    ...(answer.handovers.length === 0 ? [] : ['']),
    ...wrapped(
      `${longDate(first.origin)} to ${longDate(last.until)}. ${thousands(answer.runs)} runs of each link and kind of start. ${NOTES}${moved.length === 0 ? '' : NOTES_SIMULATED}${studies[0]!.input.hindcast ? TOLD : ''}`,
    ).map((line) => dim(line)),
    // Links of one country share their parameters, and then it is said once.
    ...[...new Set(studies.map((study) => parametersSentence(study.parameters)))].flatMap((said) =>
      wrapped(said).map((line) => dim(line)),
    ),
    dim(took(seconds)),
  ];
}
