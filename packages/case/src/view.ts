/** What of a case's dated inputs may be seen when its world is compiled. */

export interface View {
  /** Support and events realised after the origin are used. */
  readonly hindcast: boolean;
  /** Day by which a row must have been known; null: whenever it became known. */
  readonly asOfDay: number | null;
}

/** Whether an event is heard of in a run. */
export function told(
  event: { readonly knownDay: number; readonly realised: boolean },
  horizonDays: number,
  view: View,
): boolean {
  if (event.knownDay > horizonDays) return false;
  return view.asOfDay === null ? view.hindcast || !event.realised : known(event.knownDay, view);
}

/**
 * @param hindcast used where no day is given
 * @throws RangeError when the day is not a whole number from 0
 */
export function viewOf(hindcast: boolean | undefined, asOfDay: number | undefined): View {
  if (asOfDay === undefined) return { hindcast: hindcast ?? true, asOfDay: null };
  if (!Number.isInteger(asOfDay) || asOfDay < 0)
    throw new RangeError(`As-of day must be a whole number from 0, not ${asOfDay}`);
  return { hindcast: false, asOfDay };
}

export function known(knownDay: number, { asOfDay }: View): boolean {
  return asOfDay === null || knownDay <= asOfDay;
}
