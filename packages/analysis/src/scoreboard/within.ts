/** Country of a case by its id: `afghanistan-2021` and `afg_2021` are cases of one each. */
export function countryOf(caseId: string): string {
  return caseId.replace(/[-_]\d{4}.*$/, '');
}

interface Dated {
  readonly id: string;
  /** ISO date. */
  readonly origin: string;
  readonly horizonDays: number;
}

const DAY_MS = 86_400_000;

/**
 * The case of the same country inside whose dates a case begins, if any: Afghanistan 1992 is the end
 * of Afghanistan 1989, so that training on the one would show the outcome of the other.
 */
export function withinOf(own: Dated, all: readonly Dated[]): string | undefined {
  const start = Date.parse(own.origin);
  return all.find((other) => {
    const from = Date.parse(other.origin);
    const inside = start > from && start <= from + other.horizonDays * DAY_MS;
    return other.id !== own.id && countryOf(other.id) === countryOf(own.id) && inside;
  })?.id;
}
