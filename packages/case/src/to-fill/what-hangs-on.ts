/** Placeholder until scripts/input-ranking.mjs has run. */
export interface Weight {
  readonly column: string;
  readonly share: number;
  readonly cases: number;
}
export const MADE_BY: { readonly rules: string; readonly cases: number } = { rules: '', cases: 0 };
export const WHAT_HANGS_ON: readonly Weight[] = [];
