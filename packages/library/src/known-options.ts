/** Options a program gives: what is not known is refused and not passed over, as the command does. */
import { didYouMean, nearestOf } from '@interregnum/case';
import { Failure, quoted } from '@interregnum/questions';
import type { AskOptions, Question } from './ask.ts';
import type { PlayOptions, StudyOptions } from './options.ts';
import type { RunOptions } from './run-ensemble.ts';

const PLAY = [
  'executor',
  'signal',
  'onProgress',
  'onWarning',
] as const satisfies readonly (keyof PlayOptions)[];
/** What every question takes that plays cases as they are. */
const PLAYED = [
  'seed',
  'parameters',
  'announcedOnly',
  'without',
  'with',
] as const satisfies readonly (keyof StudyOptions)[];
const OF_CASE = [
  ...PLAYED,
  'districts',
  'set',
  'scenario',
] as const satisfies readonly (keyof StudyOptions)[];
const FITTED = ['seed', 'parameters', 'runs'] as const;

type Asked = { readonly run: RunOptions } & { readonly [Q in Question]: AskOptions<Q> };
type Known = { readonly [Q in keyof Asked]: readonly Exclude<keyof Asked[Q], keyof PlayOptions>[] };

const KNOWN: Known = {
  run: [...OF_CASE, 'runs', 'outcome'],
  compare: [...PLAYED, 'districts', 'runs', 'set', 'scenarios', 'outcome'],
  why: [...OF_CASE, 'runs', 'factors', 'outcome', 'sampled'],
  sensitivity: [...OF_CASE, 'runs', 'base', 'paths', 'factors', 'outcome', 'prior', 'split'],
  forecast: [...OF_CASE, 'asOf', 'runs'],
  trace: [...OF_CASE, 'run', 'full'],
  warn: [...PLAYED, 'runs', 'have'],
  chain: [...PLAYED, 'runs', 'handover', 'carry'],
  claims: [...FITTED, 'claims'],
  score: [...FITTED, 'leaveOut', 'among'],
};

/** Options that hold several. */
const LISTS: ReadonlySet<string> = new Set([
  'set',
  'scenarios',
  'without',
  'with',
  'split',
  'claims',
  'among',
]);

/** @throws Failure for an option that is not known, with the nearest, and for a text where a list is meant */
export function checkOptions(of: keyof Asked, options: object): void {
  // what is no question is told by whoever is asked
  if (!Object.hasOwn(KNOWN, of)) return;
  const known: readonly string[] = [...KNOWN[of], ...PLAY];
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name))
      throw new Failure(
        `${of} takes no option ${quoted(name)}.${didYouMean(nearestOf(name, known))} It takes ${known.join(', ')}.`,
      );
    if (LISTS.has(name) && value !== undefined && !Array.isArray(value))
      throw new Failure(`The option ${name} of ${of} is a list, also of one.`);
  }
}
