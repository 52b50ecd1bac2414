/** What is said of an attribution, whatever the language: each language is one `WhySentences`. */
import type { Attribution } from '@interregnum/analysis';
import type { SharedSentences } from '../shared/sentences.ts';
import type { ComparedCause, ComparedList, Standing } from './published.ts';

/** All that sentences may speak of. */
export interface WhyFacts {
  readonly attribution: Attribution;
  /** Titles of the factors, by id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Name of the regime, with its article. */
  readonly regime: string;
  /** What happened; null where it is not known. */
  readonly history: {
    readonly fell: boolean;
    /** Day since the origin and ISO date; null where it did not fall, or on a day not known. */
    readonly day: number | null;
    readonly date: string | null;
  } | null;
}

export interface WhySentences {
  readonly shared: SharedSentences;
  /** What answers it: number first, with what it is a share of. */
  answer(facts: WhyFacts): string;
  /** With every factor and with none, and what is divided. */
  whole(facts: WhyFacts): string;
  /** How far what is divided is from history; empty where that is not known. */
  history(facts: WhyFacts): string;
  parts(facts: WhyFacts): string;
  together(facts: WhyFacts): string;
  method(facts: WhyFacts): string;
  posterior(facts: WhyFacts): string;
  played(facts: WhyFacts): string;
  /** A cause of a published list, beside what the factors that stand for it come to here. */
  cause(cause: ComparedCause, titles: WhyFacts['titles']): string;
  list(list: ComparedList): string;
  /** Name of an outcome in tables, and its meaning in documents. */
  outcome(name: string): { readonly words: string; readonly description: string };
  /** Where a list ranks a factor, names it or does not. */
  standing(standing: Standing): string;
  readonly unseen: string;
  readonly legend: string;
  readonly noneTold: string;
  readonly others: string;
  readonly published: string;
  readonly publishedNote: string;
  readonly columns: Readonly<
    Record<
      | 'factor'
      | 'days'
      | 'interval'
      | 'place'
      | 'alone'
      | 'last'
      | 'together'
      | 'outcome'
      | 'inAll'
      | 'part'
      | 'here',
      string
    >
  >;
  readonly tables: Readonly<Record<'parts' | 'pairs' | 'others' | 'published', string>>;
  readonly figure: { readonly outcome: string; readonly caption: string };
}

/** The paragraphs of a document: they can stand alone. */
export function whyParagraphs(facts: WhyFacts, say: WhySentences): string[] {
  return [
    [say.whole(facts), say.history(facts)].filter(Boolean).join(' '),
    say.parts(facts),
    say.together(facts),
    say.method(facts),
    say.unseen,
  ];
}
