/** The command that gives the figure of a test again. */

import { QUANTITY_NAMES } from '@interregnum/analysis';
import {
  type AccountTest,
  type Change,
  type EffectTest,
  editText,
  type OutputTest,
  type RunCondition,
  type RunStatistic,
  writtenText,
} from '@interregnum/case';
import { commandLine } from '../command-line.ts';

export interface TestPlayed {
  /** Account as the user named it. */
  readonly account: string;
  readonly claim: string;
  readonly runs: number;
  readonly seed: number;
  readonly parameters: string | undefined;
}

function flagsOf(change: Change | null): string[] {
  if (change === null) return [];
  return [
    ...(change.scenario === null ? [] : ['--scenario', change.scenario.value]),
    ...change.edits.flatMap((e) => ['--set', editText(e)]),
    ...change.without.flatMap((m) => ['--without', m]),
    ...change.with.flatMap((m) => ['--with', m]),
  ];
}

/** A condition that `--outcome` can be given; null where it is of another form. */
const outcomeOf = (condition: RunCondition): string | null =>
  condition.of === 'outcome' ? writtenText(condition.outcome) : null;

/** What a test asks in the grammar of `--outcome`, as arguments. */
function outcomeFlags(statistic: RunStatistic): string[] {
  const text = statistic.of === 'share' ? outcomeOf(statistic.condition) : null;
  return text === null ? [] : ['--outcome', text];
}

/** `run --json` states how often the regime and each centre fall, with Wilson's interval. */
function runTells({ statistic, given }: OutputTest): boolean {
  if (given !== null || statistic.of !== 'share') return false;
  if (statistic.condition.of === 'outcome') return true;
  if (statistic.condition.of !== 'day') return false;
  const { day, from, by } = statistic.condition;
  const told = day.kind === 'collapse' || day.kind === 'capital' || day.kind === 'fall';
  return told && from === null && by === null;
}

/** `compare --json` states the difference in the share that falls and in the means of its quantities. */
function compareTells({ effect, change }: EffectTest): boolean {
  if (change.scenario !== null && change.edits.length > 0) return false;
  if (change.without.length + change.with.length > 0) return false;
  if (effect.of === 'mean')
    return effect.quantity.of === 'field' && QUANTITY_NAMES.includes(effect.quantity.field);
  const { condition } = effect;
  if (condition.of === 'outcome') return true;
  return (
    condition.of === 'day' &&
    condition.day.kind === 'collapse' &&
    condition.from === null &&
    condition.by === null
  );
}

/** A command of its own where one prints the figure, else `claims … --claim ID`. */
export function testCommand(test: AccountTest, played: TestPlayed): string {
  const { account, claim, runs, seed, parameters } = played;
  const common = [
    '--runs',
    String(runs),
    ...(seed === 1 ? [] : ['--seed', String(seed)]),
    ...(parameters === undefined ? [] : ['--parameters', parameters]),
  ];
  const own = commandLine('claims', account, ['--claim', claim, ...common]);
  if (test.kind === 'output' && runTells(test)) {
    const announced = test.announcedOnly ? ['--announced-only'] : [];
    return commandLine('run', test.case.value, [
      ...outcomeFlags(test.statistic),
      ...flagsOf(test.change),
      ...announced,
      ...common,
      '--json',
    ]);
  }
  if (test.kind === 'counterfactual' && compareTells(test)) {
    const announced = test.announcedOnly ? ['--announced-only'] : [];
    return commandLine('compare', test.case.value, [
      ...outcomeFlags(test.effect),
      ...flagsOf(test.change),
      ...announced,
      ...common,
      '--json',
    ]);
  }
  return own;
}
