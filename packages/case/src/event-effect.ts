/** What an event of case.json does to its side: written out, or read off its kind with a warning. */
import { ADDABLE_KINDS } from './event-kinds.ts';
import type { FieldReader } from './field-reader.ts';
import { effectByKind, readingInWords } from './news.ts';
import { listed, nearestOf } from './problems.ts';
import { type Reading, report } from './reading.ts';
import type { EventEffect } from './types.ts';

const EFFECTS: readonly EventEffect[] = ['strengthens', 'weakens', 'none'];

/**
 * The effect an event states, where it is not what its kind and magnitude say anyway. Without one the
 * reading by kind stands, and is said: four of five people who coded cases by it got signs wrong.
 */
export function effectOf(
  reading: Reading,
  f: FieldReader,
  event: {
    readonly id: string | null;
    readonly kind: string | null;
    readonly side: string;
    readonly magnitude: number;
  },
): EventEffect | null {
  const { id, kind, side, magnitude } = event;
  if (!id || !kind || (side !== 'incumbent' && side !== 'challenger')) return null;
  const byKind = effectByKind(kind, magnitude);
  const written = f.text('effect', false);
  if (written === null) return null;
  if (written === '') {
    const how = readingInWords({ kind, side, magnitude: { value: magnitude } });
    const nearest = byKind === 'none' ? nearestOf(kind, ADDABLE_KINDS) : undefined;
    report(
      reading,
      'event-reading',
      f.at('kind'),
      { event: id, kind, how },
      {
        allowed: `effect ${listed(EFFECTS)}`,
        nearest,
      },
    );
    return null;
  }
  const effect = EFFECTS.find((e) => e === written);
  if (effect === undefined) {
    const hints = { allowed: listed(EFFECTS), nearest: nearestOf(written, EFFECTS) };
    report(reading, 'not-allowed', f.at('effect'), { column: 'effect', value: written }, hints);
    return null;
  }
  if (effect !== 'none' && byKind === 'none') {
    report(
      reading,
      'event-unread',
      f.at('effect'),
      { event: id, kind, effect },
      {
        allowed: `effect none, or a kind such as ${listed(ADDABLE_KINDS, 4)}`,
        nearest: nearestOf(kind, ADDABLE_KINDS),
      },
    );
    return null;
  }
  return effect === byKind ? null : effect;
}
