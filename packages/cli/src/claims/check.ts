/** Whether an account is sound: every fault with its place, for `claims --check` and `check`. */

import { formatProblem } from '@interregnum/case';
import { type CheckAccountDocument, safe } from '@interregnum/questions';
import { count } from '@interregnum/words';
import { ExitCode } from '../exit-codes.ts';
import type { Host } from '../terminal/host.ts';
import type { OpenedAccount } from './open-account.ts';

/** @returns the exit code */
export function sayChecked(opened: OpenedAccount, json: boolean, host: Host): number {
  const { account, problems, file } = opened;
  const errors = problems.filter((p) => p.severity === 'error').length;
  if (json) {
    const document: CheckAccountDocument = {
      schema: 'interregnum.check-account/1',
      account: account?.id ?? null,
      file,
      sound: account !== null,
      errors,
      problems,
      claims: account?.claims.length ?? null,
    };
    host.print(JSON.stringify(document, null, 2));
  } else {
    for (const p of problems) host.print(safe(formatProblem(p)));
    host.print(
      account === null
        ? `Not sound: ${count(errors, 'error', 'errors')}.`
        : `Sound: ${count(account.claims.length, 'claim', 'claims')}, ${count(account.claims.flatMap((c) => c.tests).length, 'test', 'tests')}, ${count(account.sources.length, 'source', 'sources')}.`,
    );
  }
  return account === null ? ExitCode.answerIsNo : ExitCode.done;
}
