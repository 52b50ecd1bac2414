/** A tour: guess, then see, step by step. Written in packages/app/tours, the format in docs/tours.md. */
import type { LanguageText } from '@interregnum/case';

export type Guess =
  /** What happened, or what the docs say: one of the choices is right. */
  | { readonly of: 'record'; readonly choices: readonly LanguageText[]; readonly right: number }
  /** In how many of 100 of the model's histories the regime falls. */
  | { readonly of: 'histories' }
  /** In how many of 100 pairs with the same luck the change decides whether it falls. */
  | { readonly of: 'pairs' };

export interface TourStep {
  readonly case: string;
  readonly scenario?: string | undefined;
  /** Edits as the command's `--set` takes them. */
  readonly set?: readonly string[] | undefined;
  readonly ask: LanguageText;
  readonly guess: Guess;
  /** Told once the answer is seen. */
  readonly told: LanguageText;
}

export interface Tour {
  readonly schema: 'interregnum.tour/1';
  readonly id: string;
  readonly title: LanguageText;
  readonly lead: LanguageText;
  readonly steps: readonly TourStep[];
}
