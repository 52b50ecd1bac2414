/** `claims ACCOUNT`: which claims of an account are inputs, reproduced, contradicted, undecided, outside. */

import { join, relative } from 'node:path';
import type { TestAnswer } from '@interregnum/analysis';
import { answersPage } from '@interregnum/briefing';
import { type CaseData, formatProblem } from '@interregnum/case';
import { writeTextAtomically } from '@interregnum/ensemble/node';
import { DEFAULT_SWITCHES } from '@interregnum/model';
import {
  type Answer,
  askClaims,
  type ClaimsDocument,
  claimsAnswer,
  claimsAtLength,
  claimsDocument,
  OWN_ARGUMENTS,
  parametersFor,
  safe,
  testCommand,
  USUAL_CLAIM_RUNS,
} from '@interregnum/questions';
import { keepThenShow, OUT_HELP, OUT_OPTION, offerAnswer } from '../answers/offer.ts';
import { ANSWERS_FOLDER } from '../answers/read.ts';
import { answerDir, fileWord } from '../answers/write.ts';
import { sayChecked } from '../claims/check.ts';
import { accountNames, openAccount, soundAccount } from '../claims/open-account.ts';
import { ExitCode } from '../exit-codes.ts';
import { collected, countOption, wholeNumber } from '../flags.ts';
import { openPosterior } from '../posterior-file.ts';
import type { Registration } from '../program.ts';
import { withAsking } from '../run/with-executor.ts';
import { commandLine, HIGHEST_SEED } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { VERSION } from '../version.ts';

interface ClaimsFlags {
  readonly runs: number;
  readonly seed: number;
  readonly claim?: readonly string[];
  readonly check?: true;
  readonly parameters?: string;
  readonly out?: string;
  readonly json?: true;
}

const FEWEST_RUNS = 20;
const MOST_RUNS = 100_000;

/** The answer for the briefing, and every claim at length as a page of its own beside it. */
async function keepAtLength(
  out: string | undefined,
  answer: Answer,
  whole: Answer,
  document: ClaimsDocument,
  host: Host,
): Promise<void> {
  if (out === undefined) return;
  await offerAnswer(out, answer, document, host);
  const stem = fileWord(answer.question);
  const file = join(answerDir(out, host), ANSWERS_FOLDER, `${stem}.page.html`);
  const found = { answers: [{ stem, answer: whole }], refused: [] };
  await writeTextAtomically(file, answersPage(found, VERSION, document.title));
  host.say(`Every claim: ${relative(host.workingFolder, file)}`);
}

async function answer(given: string, flags: ClaimsFlags, host: Host): Promise<number> {
  const started = performance.now();
  const { runs, seed, claim, out, json, parameters } = flags;
  if (out !== undefined) answerDir(out, host);
  const opened = await openAccount(given, host);
  if (flags.check) return sayChecked(opened, json === true, host);
  const account = soundAccount(opened);
  for (const p of opened.problems) host.say(safe(formatProblem(p)));
  const posterior = openPosterior(parameters, host);
  const parametersOf = (data: CaseData) => parametersFor(posterior, data, DEFAULT_SWITCHES);
  const options = { runs, seed, claims: claim, parametersOf };
  const found = await withAsking(host, 'The verdict', (asking) =>
    askClaims(account, opened.book, options, asking),
  );
  const seconds = (performance.now() - started) / 1000;
  const commandOf = (id: string, { test }: TestAnswer): string =>
    testCommand(test, { account: given, claim: id, runs, seed, parameters });
  const own = OWN_ARGUMENTS.claims({ runs, seed, claim, parameters });
  const command = commandLine('claims', given, own);
  const document = claimsDocument(found, commandOf, seconds);
  const short = claimsAnswer(found, command);
  const whole = claimsAtLength(found, command, commandOf);
  const shown = claim === undefined ? short : whole;
  const keep = (): Promise<void> => keepAtLength(out, short, whole, document, host);
  await keepThenShow(keep, { answer: shown, document, seconds, json: json === true }, host);
  return ExitCode.done;
}

export const claims: Registration = (program, host, end) => {
  program
    .command('claims')
    .description(
      'which claims of an account are inputs, reproduced, contradicted, undecided or outside',
    )
    .argument(
      '<ACCOUNT>',
      `name of a shipped account (${accountNames().join(', ')}), its file or folder`,
    )
    .addOption(
      countOption('--runs', 'histories of each world', FEWEST_RUNS, MOST_RUNS, USUAL_CLAIM_RUNS),
    )
    .option(
      '--seed <N>',
      `seed of the draws, 0 to ${HIGHEST_SEED}`,
      wholeNumber('--seed', 0, HIGHEST_SEED),
      1,
    )
    .option('--claim <ID>', 'only this claim, at length; repeatable', collected)
    .option('--check', 'only say whether the account is sound, with file, line and column')
    .option(
      '--parameters <FILE>',
      'a posterior file, or the word hand-set (default: the posterior that ships)',
    )
    .option(OUT_OPTION, `${OUT_HELP}; every claim at length in a page beside it`)
    .option('--json', 'one JSON document on stdout')
    .addHelpText(
      'after',
      '\nThe format of an account: docs/accounts.md. Exit code 1 when --check finds errors.',
    )
    .action(async (given: string, flags: ClaimsFlags) => end(await answer(given, flags, host)));
};
