import type { PredictorResult, Scoreboard, Stratum } from '@interregnum/analysis';
import { type Measured, measured } from '../answer.ts';
import { of, outOf, type Part, right, tableOf } from './cells.ts';

const HEADS: Readonly<Record<string, string>> = {
  'left out': 'rules chosen on them',
  blind: 'nobody had seen',
};

const headOf = ({ label, cases }: Stratum): string => `${HEADS[label] ?? label} (${cases.length})`;

const summaryOf = (stratum: Stratum, id: string) =>
  stratum.predictors.find((p) => p.id === id)?.summary;

function fatesOf(stratum: Stratum, id: string): string | null {
  const fates = summaryOf(stratum, id)?.fate_right;
  return outOf(fates?.value, fates?.cases ?? 0);
}

function differenceFrom(stratum: Stratum, id: string): Measured | null {
  const d = stratum.differences.find((each) => each.against === id);
  return d === undefined ? null : measured(d.value, d);
}

/** Whoever speaks of every counted case; yardsticks apart. */
function shown(board: Scoreboard): PredictorResult[] {
  const all = board.cases.filter((c) => c.counted).length;
  return board.predictors.filter((p) => p.kind !== 'oracle' && p.summary.joint.cases === all);
}

/** J and fates, apart by what the model had seen: the skill of choice beside skill. */
export function strataSection(board: Scoreboard): Part[] {
  const { strata } = board;
  return [
    'The mean over all is neither of the two: on some histories the rules of the model were chosen, the others had never been used to choose or fit anything. Only the column of these says what to expect of the next history. They are played here with their country left out, so that Afghanistan 1979 and Ethiopia 1991 differ a little from the blind test (docs/blind-test.md). In brackets: 90 % interval, cases redrawn; one that holds 0 may be chance.',
    tableOf(
      'What its rules were chosen on, and what nobody had seen',
      [
        'mean J',
        ...of(
          'hundredths',
          'all',
          ...strata.map(headOf),
          ...strata.map((s) => `model better by, ${headOf(s)}`),
        ),
        ...right(...strata.map((s) => `fates right, ${headOf(s)}`)),
      ],
      shown(board).map((p) => [
        p.name,
        p.summary.joint.value,
        ...strata.map((s) => summaryOf(s, p.id)?.joint.value ?? null),
        ...strata.map((s) => differenceFrom(s, p.id)),
        ...strata.map((s) => fatesOf(s, p.id)),
      ]),
    ),
  ];
}
