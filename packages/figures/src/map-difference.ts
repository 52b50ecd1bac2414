/** What a change makes of each region on a day: lost less or more often than as the case is. */
import type { MapInput } from './map-state.ts';
import type { Markup } from './markup.ts';
import { pattern } from './patterns.ts';
import { paint } from './theme.ts';

/** Lost much less often, less often, about as often, more often, much more often; `n` where nothing is known. */
export type DifferenceCode = 'L' | 'l' | 's' | 'm' | 'M' | 'n';
export const DIFFERENCE_CODES: readonly DifferenceCode[] = ['L', 'l', 's', 'm', 'M', 'n'];

/** Differences in the share of runs from which they are told apart. */
export const SOME_DIFFERENCE = 0.1;
export const MUCH_DIFFERENCE = 0.5;

/** Of place `i` on frame `k`: the share of runs that have lost it, with the change less without. */
export function differenceCode(
  changed: MapInput,
  unchanged: MapInput,
  i: number,
  k: number,
): DifferenceCode {
  const [now, then] = [changed, unchanged].map((map) => map.places[i]?.lost?.[k]);
  const difference = (now ?? Number.NaN) - (then ?? Number.NaN);
  if (Number.isNaN(difference)) return 'n';
  if (Math.abs(difference) < SOME_DIFFERENCE) return 's';
  if (difference < 0) return difference <= -MUCH_DIFFERENCE ? 'L' : 'l';
  return difference >= MUCH_DIFFERENCE ? 'M' : 'm';
}

/**
 * Less often lies across in the model's own blue, more often on the slant in the challenger's colour: which
 * of the two is told without colour, and how much by how full it is. None is as pale as paper.
 */
export function differenceLook(
  id: string,
  code: DifferenceCode,
): { readonly class: string; readonly fill: string } {
  if (code !== 'M' && code !== 's') return { class: '', fill: `url(#${id}-d${code})` };
  const { class: name, fill } = paint(code === 'M' ? 'challenger' : 'faint');
  return { class: name, fill };
}

/** The hatches behind the other letters. Ids of markup tell capitals from small letters. */
export function differencePatterns(id: string, size = 6): Markup[] {
  return [
    pattern(`${id}-dL`, 'horizontal', 'model', 'paper', size, 1),
    pattern(`${id}-dl`, 'horizontal', 'faint', 'model', size, 2.4),
    pattern(`${id}-dm`, 'diagonal', 'faint', 'challenger', size, 1.8),
    pattern(`${id}-dn`, 'dots', 'nodata', 'muted', size, 0.9),
  ];
}
