/** A command as it can be typed: how an answer is had again, wherever it is shown. */
import type { Mechanism } from '@interregnum/model';

/** An argument as a POSIX shell reads it back. */
export function shellQuoted(argument: string): string {
  return /^[\w./:@%+,=-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", `'\\''`)}'`;
}

/** Words of a shell that mean themselves: bare, or in single quotes. */
const OURS = /^interregnum( ([\w./:@%+,=-]+|('[^']*'|\\')+))+$/;

/** Whether a text read from a file is a command of this program's and nothing else. */
export const isOurCommand = (text: string): boolean => OURS.test(text);

/** The flags that say which study is meant. */
export interface StudyArguments {
  readonly seed: number;
  readonly set?: readonly string[] | undefined;
  /** A file, or the name of a scenario that ships with the case. */
  readonly scenario?: string | null | undefined;
  readonly announcedOnly?: boolean | undefined;
  /** The same by the name it had. */
  readonly forecast?: boolean | undefined;
  readonly districts?: boolean | undefined;
  readonly without?: readonly Mechanism[] | undefined;
  readonly with?: readonly Mechanism[] | undefined;
  readonly parameters?: string | undefined;
}

export const USUAL_SEED = 1;
export const USUAL_RUNS = 1000;

/** The flags as arguments, defaults left out. */
export function studyArguments(flags: StudyArguments): string[] {
  const { seed, scenario, parameters } = flags;
  return [
    ...(seed === USUAL_SEED ? [] : ['--seed', String(seed)]),
    ...(scenario === undefined || scenario === null ? [] : ['--scenario', scenario]),
    ...(flags.set ?? []).flatMap((edit) => ['--set', edit]),
    ...(flags.announcedOnly || flags.forecast ? ['--announced-only'] : []),
    ...(flags.districts ? ['--districts'] : []),
    ...(flags.without ?? []).flatMap((m) => ['--without', m]),
    ...(flags.with ?? []).flatMap((m) => ['--with', m]),
    ...(parameters === undefined ? [] : ['--parameters', parameters]),
  ];
}

/** What follows `interregnum run CASE`, defaults left out. */
export const runArguments = (
  flags: StudyArguments & { readonly outcome?: string | undefined },
  runs: number,
): string[] => [
  ...(runs === USUAL_RUNS ? [] : ['--runs', String(runs)]),
  ...(flags.outcome === undefined ? [] : ['--outcome', flags.outcome]),
  ...studyArguments(flags),
];

export const commandLine = (command: string, given: string, more: readonly string[]): string =>
  ['interregnum', command, given, ...more].map(shellQuoted).join(' ');
