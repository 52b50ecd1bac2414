/** What a conversion found: what it did, in words, and what it could not do, with its place. */
import type { Problem } from '../types.ts';

export interface Conversion<T> {
  readonly value: T;
  /** One clause each, as in "semicolons made commas". */
  readonly did: readonly string[];
  readonly problems: readonly Problem[];
}
