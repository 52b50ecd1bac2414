/** `verify RUN`: played again, does a kept run give the same bits? */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  askVerify,
  Failure,
  HAND_SET,
  type KeptRun,
  SHIPPED_POSTERIOR,
  verifyDocument,
  verifyLines,
} from '@interregnum/questions';
import { ExitCode } from '../exit-codes.ts';
import { openPosterior } from '../posterior-file.ts';
import type { Registration } from '../program.ts';
import { withAsking } from '../run/with-executor.ts';
import { openSound } from '../study.ts';
import type { Host } from '../terminal/host.ts';
import { wrap } from '../terminal/wrap.ts';
import { type Kept, keptRun } from '../verify/kept-run.ts';

interface VerifyFlags {
  readonly case?: string;
  readonly parameters?: string;
  readonly json?: true;
}

/** The numbers that the kept run names, from where it names them. */
function posteriorOf({ parameters: { source } }: KeptRun, flags: VerifyFlags, host: Host) {
  const asked = flags.parameters ?? (source === SHIPPED_POSTERIOR ? undefined : source);
  return asked === HAND_SET ? null : openPosterior(asked, host);
}

/** The case as it is now: where the user says, where it was when it was run, else the one of its name. */
async function caseOf({ run, given }: Kept, flags: VerifyFlags, host: Host) {
  if (flags.case !== undefined) return openSound(flags.case, host);
  const there = given !== null && existsSync(resolve(host.workingFolder, given));
  try {
    return await openSound(there ? given : run.case, host);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(`${error.message}\nWhere the case of the run lies elsewhere: --case FOLDER`);
  }
}

export const verify: Registration = (program, host, end) => {
  program
    .command('verify')
    .description('plays a kept run again and says whether the result is the same bits')
    .argument('<RUN>', 'folder of a run, its run.json, or the beginning of the hash of its result')
    .option('--case <CASE>', 'the case, where it is not found by the name that the run has for it')
    .option('--parameters <FILE>', 'the posterior file, where it is not found by that name')
    .option('--json', 'one JSON document on stdout')
    .addHelpText(
      'after',
      '\nExit code 1 when the results differ; it then says in what the sources do.',
    )
    .action(async (given: string, flags: VerifyFlags) => {
      const kept = keptRun(given, host);
      const opened = await caseOf(kept, flags, host);
      const posterior = posteriorOf(kept.run, flags, host);
      const found = await withAsking(host, 'A verification', (asking) =>
        askVerify(kept.run, opened, posterior, asking),
      );
      const document = verifyDocument(found);
      if (flags.json) host.print(JSON.stringify(document, null, 2));
      else
        for (const line of verifyLines(document))
          for (const part of wrap(line.trimStart(), host.columns - 2))
            host.print(line.startsWith('  ') ? `  ${part}` : part);
      end(document.same ? ExitCode.done : ExitCode.answerIsNo);
    });
};
