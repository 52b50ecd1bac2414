/** What a figure of an attribution is drawn from, as words and as CSV. */
import { effect, list, withRange } from '@interregnum/words';
import { toCsv } from './csv.ts';

/** A mean with its 95 % interval, in the unit of the outcome. */
export interface WhyValue {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export interface WhyRow {
  readonly name: string;
  /** Its part of the difference: the Shapley value. */
  readonly value: WhyValue;
  /** What it does where no other factor is present. */
  readonly alone: WhyValue;
  /** What it does where all others are present. */
  readonly last: WhyValue;
}

/** Two factors, by their place in `rows`, and what they do together beyond what each does. */
export interface WhyPair {
  readonly rows: readonly [number, number];
  /** null where too few sampled orders have seen the pair. */
  readonly value: WhyValue | null;
}

export interface WhyInput {
  readonly title: string;
  /** Unit and meaning in a few words, e.g. `days the regime stands`. */
  readonly outcome: string;
  /** With every factor less with none: what is divided. */
  readonly difference: WhyValue;
  /** In the order to be drawn. */
  readonly rows: readonly WhyRow[];
  /** i < j of `rows`; a pair that is missing is left blank. */
  readonly pairs: readonly WhyPair[];
}

export const valueText = ({ mean, low, high }: WhyValue): string =>
  withRange(mean, low, high, effect);

/** Does the interval leave out zero? */
export const told = ({ low, high }: WhyValue): boolean => low > 0 || high < 0;

/** Text alternative, numbers first. */
export function whyDesc(input: WhyInput): string {
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
export function whyCsv(input: WhyInput): string {
  const line = (what: string, a: string, b: string, v: WhyValue | null) => [
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
