/**
 * A lever: one input, or one kind of input everywhere, that a hand can move in steps. Each step is an
 * edit as the command's `--set` takes it, so that a lever adds nothing that a link could not say.
 */
import type { Channel } from '@interregnum/model';

/** What a patron gives, named as the case names them. */
export interface OfPatron {
  readonly side: 'incumbent' | 'challenger';
  readonly patron: string;
  readonly channel: Channel;
}

/** A number that every region has. */
export type Everywhere = 'garrisons' | 'militias' | 'fighters' | 'countryside' | 'sanctuary';

export type LeverOf =
  /** The day from which a patron's support has ended. */
  | { readonly kind: 'exit'; readonly of: OfPatron }
  /** How much a patron gives, as a multiple of what it gave. */
  | { readonly kind: 'support'; readonly of: OfPatron }
  /** The same number of every region, as a multiple of what it was. */
  | {
      readonly kind: 'everywhere';
      readonly of: Everywhere;
      /** What the case has: a sum of men, a share of the population, or nothing to sum. */
      readonly total: number | null;
    };

export type Band = 'none' | 'far-less' | 'less' | 'as-it-was' | 'more' | 'far-more';

export interface Stop {
  /** A day for exits, a multiple for the rest; null: never within the horizon. */
  readonly value: number | null;
  readonly band: Band;
  /** null: as it was, nothing is changed. */
  readonly edit: string | null;
}

export interface Lever {
  /** The path of its edits. */
  readonly path: string;
  readonly about: LeverOf;
  readonly stops: readonly Stop[];
  /** Index of the stop that changes nothing. */
  readonly asItWas: number;
}

/** Whether an edit is of the lever's path, dated or not. */
export function isOf(lever: Lever, edit: string): boolean {
  if (!edit.startsWith(lever.path)) return false;
  return edit[lever.path.length] === '=' || edit[lever.path.length] === '@';
}

/** Where the lever stands; null where its input was changed to what is none of its stops. */
export function stopOf(lever: Lever, edits: readonly string[]): number | null {
  const own = edits.filter((edit) => isOf(lever, edit));
  if (own.length === 0) return lever.asItWas;
  const at = lever.stops.findIndex((stop) => stop.edit === own[0]);
  return own.length === 1 && at >= 0 ? at : null;
}

/** The edits with this lever at a stop; the others keep their place. */
export function moved(lever: Lever, edits: readonly string[], to: number): string[] {
  const edit = lever.stops[to]?.edit ?? null;
  const own = edits.findIndex((e) => isOf(lever, e));
  const rest = edits.filter((e) => !isOf(lever, e));
  if (edit === null) return rest;
  const at = own < 0 ? rest.length : own;
  return [...rest.slice(0, at), edit, ...rest.slice(at)];
}
