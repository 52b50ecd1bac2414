/** The flags that say which study is meant; `run` and `trace` share them. */

import { didYouMean, nearestOf } from '@interregnum/case';
import { MECHANISMS, type Mechanism } from '@interregnum/model';
import { Failure, quoted } from '@interregnum/questions';
import { type Command, Option } from 'commander';
import { collected, wholeNumber } from './flags.ts';
import type { Host } from './terminal/host.ts';
import { IS_CLONE } from './top-folder.ts';

export { commandLine, shellQuoted, studyArguments } from '@interregnum/questions';

export const HIGHEST_SEED = 4_294_967_295;

export interface StudyFlags {
  readonly seed: number;
  readonly set?: readonly string[];
  readonly scenario?: string;
  readonly announcedOnly?: true;
  readonly forecast?: true;
  readonly without?: readonly Mechanism[];
  readonly with?: readonly Mechanism[];
  readonly parameters?: string;
  readonly districts?: true;
}

function mechanism(flag: string): (text: string, previous?: Mechanism[]) => Mechanism[] {
  return (text, previous) => {
    const known = MECHANISMS.find((m) => m.toLowerCase() === text.toLowerCase());
    if (known !== undefined) return [...(previous ?? []), known];
    const guess = nearestOf(text, MECHANISMS);
    const hint = didYouMean(guess);
    throw new Failure(
      `${flag}: there is no mechanism ${quoted(text)}.${hint} There are: ${MECHANISMS.join(', ')}.`,
    );
  };
}

/** Which rules are on. */
export function addMechanismFlags(command: Command): Command {
  return command
    .option('--without <MECHANISM>', 'switch a mechanism off; repeatable', mechanism('--without'))
    .option(
      '--with <MECHANISM>',
      'switch on a mechanism that ships off; repeatable',
      mechanism('--with'),
    );
}

/** Flags of the world that a case is played in, its inputs apart. */
export function addWorldFlags(command: Command): Command {
  return addMechanismFlags(command)
    .option(
      '--seed <N>',
      `seed of the draws, 0 to ${HIGHEST_SEED}`,
      wholeNumber('--seed', 0, HIGHEST_SEED),
      1,
    )
    .option('--announced-only', 'use only what had been announced by the first day')
    .addOption(new Option('--forecast').hideHelp())
    .option(
      '--parameters <FILE>',
      'a posterior file, or the word hand-set (default: the posterior that ships)',
    );
}

/** For the commands that compile every world they play from this one flag. */
export function addDistrictsFlag(command: Command): Command {
  return command.option(
    '--districts',
    'play the districts inside the regions, where the case has them',
  );
}

/** An outcome of one's own; the grammar is explained in docs/outcomes.md. */
export function addOutcomeFlag(command: Command): Command {
  return command.option(
    '--outcome <WHAT>',
    'an outcome of your own, e.g. "lost(Kandahar, Herat) by 2021-08-01 or displaced > 100000"',
  );
}

export function addSetFlag(command: Command): Command {
  return command.option(
    '--set <PATH=VALUE>',
    'change an input, e.g. "regions[AF19].garrison_effective_k=x0.5"; repeatable',
    collected,
  );
}

export function addStudyFlags(command: Command): Command {
  return addWorldFlags(
    addSetFlag(command).option(
      '--scenario <FILE>',
      'a YAML file of named changes, or the name of one that ships with the case',
    ),
  );
}

/** The same as the user has to type it here: in a clone the command is npm's to find. */
export function typed(line: string, host: Pick<Host, 'env'>): string {
  return IS_CLONE && host.env.npm_execpath !== undefined ? `npx ${line}` : line;
}
