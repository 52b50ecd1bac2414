/** Figures of a chain as text: shares, bits and days, each with its interval. */

import type { Bits, ChainAnswer, Limits95, LinkAnswer } from '@interregnum/analysis';
import { dateOf } from '@interregnum/case';
import { decimals, longDate, range, smallPercent, withRange } from '@interregnum/words';

interface Limits {
  readonly low: number;
  readonly high: number;
}

/** `6 % to 11 %`; what the interval ends at is not rounded away. */
export const limits = ({ low, high }: Limits): string => range(low, high, smallPercent);

/** `2.0 % (1.3 % to 2.8 %)` */
export const withLimits = ({ estimate, low, high }: Limits95): string =>
  withRange(estimate, low, high, smallPercent);

export const shareWithLimits = ({
  share,
  low,
  high,
}: Limits & { readonly share: number }): string => withRange(share, low, high, smallPercent);

export function bits({ bits: value, low }: Bits): string {
  return value === null ? `over ${decimals(low, 1)}` : decimals(value, 1);
}

/** `3.6 (3.1 to 4.1)` */
export function bitsRange(surprise: Bits): string {
  const top = surprise.high === null ? 'more' : decimals(surprise.high, 1);
  return `${bits(surprise)} (${decimals(surprise.low, 1)} to ${top})`;
}

export function bitsWithLimits(surprise: Bits): string {
  if (surprise.bits === null) return `${bits(surprise)} bits`;
  return bitsRange(surprise).replace(' (', ' bits (');
}

/** What was recorded of a link, without its subject: `falls, 25 April 1992`, `stands on 1 January 1992`. */
export function recorded(link: LinkAnswer): string {
  return link.observedDay === null
    ? `stands on ${longDate(link.until)}`
    : `falls, ${longDate(dateOf(link.observedDay, link.origin))}`;
}

/** The links on the recorded path, in order. */
export function onPath({ links }: ChainAnswer): LinkAnswer[] {
  return links.filter((l) => l.onRecordedPath);
}

/** A link in the tree: from the runs before where those were played; null where no chain came to it. */
export function inTree(answer: ChainAnswer, link: LinkAnswer): LinkAnswer['observedStart'] | null {
  return answer.path.simulatedStarts === null ? link.observedStart : link.simulatedStart;
}
