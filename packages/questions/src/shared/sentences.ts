/** What is said under every answer, whatever the language: each language is one `SharedSentences`. */
import type { PosteriorSpread } from '@interregnum/analysis';
import type { Speech } from '@interregnum/words';
import type { ParametersSource } from '../parameters.ts';

/** What stands wherever the model is shown: small, so that a page has it in every language at once. */
export interface TrustSentences {
  /** What unseen histories say of the model, as a sentence without its end. @param number says a count */
  verdict(number: (value: number) => string): string;
  /** Before every answer about a conflict whose end is not recorded. */
  readonly liveWarning: string;
}

export interface SharedSentences {
  /** How its numbers and dates are said. */
  readonly speech: Speech;
  readonly liveWarning: string;
  /** What unseen histories say of the model, as a sentence without its end. */
  readonly verdict: string;
  /** The same under an answer that has no more to say of it. */
  readonly unseen: string;
  /**
   * Which numbers the rules ran with, and what they have seen.
   * @param drawn how the vectors of a sample are used, where otherwise than one by each run
   */
  parameters(from: ParametersSource, drawn?: string): string;
  /** How an effect varies over a posterior sample. @param what was grouped by the vector it drew */
  posterior(spread: PosteriorSpread, what: 'pairs' | 'histories'): string;
}
