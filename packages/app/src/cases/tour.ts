/** A tour: guess, then see, step by step. Written in packages/app/tours, the format in docs/tours.md. */
import type { Language } from '../state/asked.ts';

/** English, or English and some of the other languages. */
export type TourText =
  | string
  | ({ readonly en: string } & Readonly<Partial<Record<Language, string>>>);

export const inEnglish = (text: TourText): string => (typeof text === 'string' ? text : text.en);

export type Guess =
  /** What happened, or what the docs say: one of the choices is right. */
  | { readonly of: 'record'; readonly choices: readonly TourText[]; readonly right: number }
  /** In how many of 100 of the model's histories the regime falls. */
  | { readonly of: 'histories' }
  /** In how many of 100 pairs with the same luck the change decides whether it falls. */
  | { readonly of: 'pairs' };

export interface TourStep {
  readonly case: string;
  readonly scenario?: string | undefined;
  /** Edits as the command's `--set` takes them. */
  readonly set?: readonly string[] | undefined;
  readonly ask: TourText;
  readonly guess: Guess;
  /** Told once the answer is seen. */
  readonly told: TourText;
}

export interface Tour {
  readonly schema: 'interregnum.tour/1';
  readonly id: string;
  readonly title: TourText;
  readonly lead: TourText;
  readonly steps: readonly TourStep[];
}
