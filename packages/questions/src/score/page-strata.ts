import type { PredictorResult, Scoreboard, Stratum } from '@interregnum/analysis';
import { decimals, decimalsRange } from '@interregnum/words';
import { table } from './markdown.ts';

const HEADS: Readonly<Record<string, string>> = {
  'left out': 'rules chosen on them',
  blind: 'nobody had seen',
};

const headOf = ({ label, cases }: Stratum): string => `${HEADS[label] ?? label} (${cases.length})`;

function jOf(stratum: Stratum, id: string): string {
  const j = stratum.predictors.find((p) => p.id === id)?.summary.joint;
  return j === undefined ? '–' : decimals(j.value, 2);
}

function fatesOf(stratum: Stratum, id: string): string {
  const fates = stratum.predictors.find((p) => p.id === id)?.summary.fate_right;
  return fates?.value == null ? '–' : `${fates.value} of ${fates.cases}`;
}

function differenceFrom(stratum: Stratum, id: string): string {
  const d = stratum.differences.find((each) => each.against === id);
  return d === undefined || d.value === null
    ? ''
    : `${decimals(d.value, 2)} (${decimalsRange(d.low, d.high, 2)})`;
}

/** Whoever speaks of every counted case; yardsticks apart. */
function shown(board: Scoreboard): PredictorResult[] {
  const all = board.cases.filter((c) => c.counted).length;
  return board.predictors.filter((p) => p.kind !== 'oracle' && p.summary.joint.cases === all);
}

/** J and fates, apart by what the model had seen: the skill of choice beside skill. */
export function strataSection(board: Scoreboard): string {
  const { strata } = board;
  const head = [
    'mean J',
    'all',
    ...strata.map(headOf),
    ...strata.map((s) => `model better by, ${headOf(s)}`),
    ...strata.map((s) => `fates right, ${headOf(s)}`),
  ];
  const rows = shown(board).map((p) => [
    p.id === board.subject ? `**${p.name}**` : p.name,
    decimals(p.summary.joint.value, 2),
    ...strata.map((s) => jOf(s, p.id)),
    ...strata.map((s) => differenceFrom(s, p.id)),
    ...strata.map((s) => fatesOf(s, p.id)),
  ]);
  return [
    'The mean over all is neither of the two: on some histories the rules of the model were chosen, the others had never been used to choose or fit anything. Only the column of these says what to expect of the next history. They are played here with their country left out, so that Afghanistan 1979 and Ethiopia 1991 differ a little from [the blind test](blind-test.md). In brackets: 90 % interval, cases redrawn; one that holds 0 may be chance.',
    table(
      head,
      rows,
      head.map((_, k) => k).filter((k) => k > 0),
    ),
  ].join('\n\n');
}
