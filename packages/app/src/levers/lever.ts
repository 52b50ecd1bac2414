/**
 * A lever: one input, or one kind of input everywhere, that a hand can move in steps. Each step is an
 * edit as the command's `--set` takes it, so that a lever adds nothing that a link could not say.
 */
import type { CaseLever, LeverStop } from '@interregnum/case';
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

/** A place of a lever, whoever wrote it. */
interface Place {
  /** A day for exits, otherwise as the lever counts; null: never, or nothing to be told by. */
  readonly value: number | null;
  /** null: as it was, nothing is changed. */
  readonly edit: string | null;
}

export interface Stop extends Place {
  readonly band: Band;
}

interface LeverParts {
  /** The path of its edits. */
  readonly path: string;
  /** Index of the stop that changes nothing. */
  readonly asItWas: number;
}

/** Made of the case's tables; its words are the page's. */
export interface DerivedLever extends LeverParts {
  readonly about: LeverOf;
  readonly stops: readonly Stop[];
}

/** From the case's own file of levers; its words are the file's. */
export interface NamedLever extends LeverParts {
  readonly about: { readonly kind: 'named'; readonly of: CaseLever };
  readonly stops: readonly LeverStop[];
}

export type Lever = DerivedLever | NamedLever;

export const isNamed = (lever: Lever): lever is NamedLever => lever.about.kind === 'named';

/** Whether an edit is of the lever's path, dated or not. */
export function isOf(lever: Lever, edit: string): boolean {
  if (!edit.startsWith(lever.path)) return false;
  return edit[lever.path.length] === '=' || edit[lever.path.length] === '@';
}

/** Where the lever stands; null where its input was changed to what is none of its stops. */
export function stopOf(lever: Lever, edits: readonly string[]): number | null {
  const own = edits.filter((edit) => isOf(lever, edit));
  if (own.length === 0) return lever.asItWas;
  const at = lever.stops.findIndex(({ edit }: Place) => edit === own[0]);
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
