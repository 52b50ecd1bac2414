/** Figures of a chain as text: shares, bits and days, each with its interval. */
import type { Bits, ChainAnswer, Limits95, LinkAnswer } from '@interregnum/analysis';
import { longDate, percent } from '@interregnum/figures';

/** Percent with a digit where it is small; never rounded onto 0. */
export function share(value: number): string {
  if (value <= 0 || value >= 0.0995) return percent(value);
  return value < 0.0005 ? '<0.1 %' : `${(100 * value).toFixed(1)} %`;
}

interface Limits {
  readonly low: number;
  readonly high: number;
}

/** `6 to 11 %`; what the interval ends at is not rounded away. */
export function limits({ low, high }: Limits): string {
  return `${share(low)} to ${share(high)}`;
}

/** `2.0 % (1.3 % to 2.8 %)` */
export const withLimits = (value: Limits95): string =>
  `${share(value.estimate)} (${limits(value)})`;

export const shareWithLimits = (value: Limits & { readonly share: number }): string =>
  `${share(value.share)} (${limits(value)})`;

export function bits({ bits: value, low }: Bits): string {
  return value === null ? `over ${low.toFixed(1)}` : value.toFixed(1);
}

/** `3.6 (3.1 to 4.1)` */
export function bitsRange(surprise: Bits): string {
  const top = surprise.high === null ? 'more' : surprise.high.toFixed(1);
  return `${bits(surprise)} (${surprise.low.toFixed(1)} to ${top})`;
}

export function bitsWithLimits(surprise: Bits): string {
  if (surprise.bits === null) return `${bits(surprise)} bits`;
  return bitsRange(surprise).replace(' (', ' bits (');
}

/** Percentage points, signed. */
export function points(value: number): string {
  const text = Math.abs(100 * value).toFixed(1);
  if (text === '0.0') return '0';
  return `${value < 0 ? '−' : '+'}${text}`;
}

export function signedDays(value: number): string {
  const text = Math.abs(value).toFixed(1);
  if (text === '0.0') return '0';
  return `${value < 0 ? '−' : '+'}${text}`;
}

/** What was recorded of a link, without its subject: `falls, 25 April 1992`, `stands on 1 January 1992`. */
export function recorded(link: LinkAnswer): string {
  return link.observedDay === null
    ? `stands on ${longDate(link.until, 0)}`
    : `falls, ${longDate(link.origin, link.observedDay)}`;
}

/** The links on the recorded path, in order. */
export function onPath({ links }: ChainAnswer): LinkAnswer[] {
  return links.filter((l) => l.onRecordedPath);
}

/** A link in the tree: from the runs before where those were played; null where no chain came to it. */
export function inTree(answer: ChainAnswer, link: LinkAnswer): LinkAnswer['observedStart'] | null {
  return answer.path.simulatedStarts === null ? link.observedStart : link.simulatedStart;
}
