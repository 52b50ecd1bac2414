/** An outcome as words, numbers, dates and signs, each with its column. */
import type { Placed } from './types.ts';

export interface Token extends Placed<string> {
  readonly kind: 'word' | 'number' | 'date' | 'quoted' | 'sign' | 'end' | 'unread';
  /** Offset of its end in the text. */
  readonly end: number;
}

/**
 * One token a match; what follows no form is a token of its own, so that its place can be named. A
 * thousand may be set off by commas, where exactly three digits follow each.
 */
const FORMS =
  /(?<quoted>"[^"]*"|'[^']*')|(?<date>\d+-\d+-\d+)|(?<number>\d{1,3}(?:,\d{3})+(?![\d.]|,\d)|\d+(?:\.\d+)?(?![\p{L}\d.]))|(?<word>[\p{L}\d][\p{L}\p{M}\p{N}_.'’-]*)|(?<sign>[<>]=?|[(),])|(?<unread>\S)/gu;

const KINDS = ['quoted', 'date', 'number', 'word', 'sign', 'unread'] as const;

export function tokensOf(text: string): Token[] {
  const tokens = Array.from(text.matchAll(FORMS), (match): Token => {
    const kind = KINDS.find((k) => match.groups?.[k] !== undefined)!;
    const value = kind === 'quoted' ? match[0].slice(1, -1) : match[0];
    return { kind, value, column: match.index + 1, end: match.index + match[0].length };
  });
  const end = text.trimEnd().length;
  return [...tokens, { kind: 'end', value: '', column: end + 1, end }];
}
