/** `claims ACCOUNT`: which claims of an account are inputs, reproduced, contradicted, undecided, outside. */

import { join, relative } from 'node:path';
import { answerClaim, requestsOfClaims } from '@interregnum/analysis';
import { type Account, type Claim, formatProblem, nearestOf } from '@interregnum/case';
import { writeTextAtomically } from '@interregnum/ensemble/node';
import { Failure, safe } from '@interregnum/questions';
import { OUT_HELP, OUT_OPTION, offerAnswer } from '../answers/offer.ts';
import { ANSWERS_FOLDER } from '../answers/read.ts';
import { answerDir, fileWord } from '../answers/write.ts';
import { claimsAnswer } from '../claims/answer.ts';
import { sayChecked } from '../claims/check.ts';
import { type AnsweredAccount, claimsDocument } from '../claims/document.ts';
import { accountNames, openAccount, soundAccount } from '../claims/open-account.ts';
import { claimsPage } from '../claims/page.ts';
import { claimsLines } from '../claims/report.ts';
import { playWorlds } from '../claims/worlds.ts';
import { ExitCode } from '../exit-codes.ts';
import { collected, wholeNumber } from '../flags.ts';
import { openPosterior } from '../posterior-file.ts';
import type { Registration } from '../program.ts';
import { commandLine, HIGHEST_SEED } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

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
const DEFAULT_RUNS = 400;

function claimsAsked(account: Account, ids: readonly string[] | undefined): readonly Claim[] {
  if (ids === undefined) return account.claims;
  const known = account.claims.map((c) => c.id);
  for (const id of ids) {
    if (known.includes(id)) continue;
    const guess = nearestOf(id, known);
    const hint = guess === undefined ? '' : ` Did you mean ${guess}?`;
    throw new Failure(
      `The account has no claim ${safe(id)}.${hint} There are: ${known.map(safe).join(', ')}.`,
    );
  }
  return account.claims.filter((c) => ids.includes(c.id));
}

/** The answer for the briefing, and the whole table as a page of its own beside it. */
async function keep(
  out: string,
  answered: AnsweredAccount,
  flags: ClaimsFlags,
  document: object,
  host: Host,
): Promise<void> {
  const { account, opened } = answered;
  const command = commandLine('claims', opened.given, [
    ...(flags.runs === DEFAULT_RUNS ? [] : ['--runs', String(flags.runs)]),
    ...(flags.seed === 1 ? [] : ['--seed', String(flags.seed)]),
    ...(flags.claim ?? []).flatMap((id) => ['--claim', id]),
    ...(flags.parameters === undefined ? [] : ['--parameters', flags.parameters]),
  ]);
  await offerAnswer(out, () => claimsAnswer(answered, command), document, host);
  const file = join(
    answerDir(out, host),
    ANSWERS_FOLDER,
    `${fileWord(`claims ${account.id}`)}.page.html`,
  );
  await writeTextAtomically(file, claimsPage(answered, command));
  host.say(`Every claim: ${relative(host.workingFolder, file)}`);
}

async function answer(given: string, flags: ClaimsFlags, host: Host): Promise<number> {
  const started = performance.now();
  if (flags.out !== undefined) answerDir(flags.out, host);
  const opened = await openAccount(given, host);
  if (flags.check) return sayChecked(opened, flags.json === true, host);
  const account = soundAccount(opened);
  for (const p of opened.problems) host.say(safe(formatProblem(p)));
  const claims = claimsAsked(account, flags.claim);
  const { runs, seed } = flags;
  const posterior = openPosterior(flags.parameters, host);
  const options = { runs, seed, posterior };
  const played = await playWorlds(opened.book, requestsOfClaims(claims), options, host);
  const answers = claims.map((claim) => answerClaim(claim, opened.book, played.played));
  const answered: AnsweredAccount = {
    opened,
    account,
    answers,
    played,
    runs,
    seed,
    parametersFlag: flags.parameters,
    seconds: (performance.now() - started) / 1000,
  };
  const document = claimsDocument(answered);
  if (flags.json) host.print(JSON.stringify(document, null, 2));
  else for (const line of claimsLines(answered, flags.claim !== undefined, host)) host.print(line);
  if (flags.out !== undefined) await keep(flags.out, answered, flags, document, host);
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
    .option(
      '--runs <N>',
      'histories of each world',
      wholeNumber('--runs', FEWEST_RUNS, MOST_RUNS),
      DEFAULT_RUNS,
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
