/** What a figure of an attribution is drawn from, as words and as CSV. */
import { effect, list, withRange } from '@interregnum/words';
import { toCsv } from './csv.ts';

/** A mean with its 95 % interval, in the unit of the outcome. */
export interface AttributionValue {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface AttributionRow {
  readonly name: string;
  /** Its part of the difference: the Shapley value. */
  readonly value: AttributionValue;
  /** What it does where no other factor is present. */
  readonly alone: AttributionValue;
  /** What it does where all others are present. */
  readonly last: AttributionValue;
}

/** Two factors, by their place in `rows`, and what they do together beyond what each does. */
export interface AttributionPair {
  readonly rows: readonly [number, number];
  /** null where too few sampled orders have seen the pair. */
  readonly value: AttributionValue | null;
}

export interface AttributionInput {
  readonly title: string;
  /** Unit and meaning in a few words, e.g. `days the regime stands`. */
  readonly outcome: string;
  /** With every factor less with none: what is divided. */
  readonly difference: AttributionValue;
  /** In the order to be drawn. */
  readonly rows: readonly AttributionRow[];
  /** i < j of `rows`; a pair that is missing is left blank. */
  readonly pairs: readonly AttributionPair[];
}

export const valueText = ({ mean, low, high }: AttributionValue): string =>
  withRange(mean, low, high, effect);

/** Does the interval leave out zero? */
export const told = ({ low, high }: AttributionValue): boolean => low > 0 || high < 0;

/** Text alternative, numbers first. */
export function attributionDesc(input: AttributionInput): string {
  if (input.rows.length === 0) return 'There are no factors.';
  const parts = list(input.rows.map((r) => `${valueText(r.value)} ${r.name}`));
  const [strongest] = input.pairs
    .flatMap(({ rows, value }) => (value !== null && told(value) ? [{ rows, value }] : []))
    .sort((a, b) => Math.abs(b.value.mean) - Math.abs(a.value.mean));
  const pair =
    strongest === undefined
      ? 'No pair works together otherwise than one by one.'
      : `Strongest together: ${strongest.rows.map((i) => input.rows[i]?.name ?? '').join(' and ')}, ${valueText(strongest.value)}.`;
  return `${valueText(input.difference)} ${input.outcome}, divided among ${input.rows.length === 1 ? 'one factor' : `${input.rows.length} factors`}: ${parts}. ${pair} A model result; attribution to inputs, not blame.`;
}

/** One row a number: what is divided, each factor three times, each pair. */
export function attributionCsv(input: AttributionInput): string {
  const line = (what: string, a: string, b: string, v: AttributionValue | null) => [
    what,
    a,
    b,
    v?.mean ?? null,
    v?.low ?? null,
    v?.high ?? null,
  ];
  return toCsv(
    ['what', 'factor', 'with', 'mean', 'low', 'high'],
    [
      line('difference', '', '', input.difference),
      ...input.rows.flatMap((r) => [
        line('shapley', r.name, '', r.value),
        line('alone', r.name, '', r.alone),
        line('given all others', r.name, '', r.last),
      ]),
      ...input.pairs.map(({ rows: [i, j], value }) =>
        line('interaction', input.rows[i]?.name ?? '', input.rows[j]?.name ?? '', value),
      ),
    ],
  );
}
