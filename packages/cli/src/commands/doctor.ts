/** `doctor`: what works here, what does not, and how fast. */
import { allChecks, type Check } from '../doctor/checks.ts';
import { selfRun } from '../doctor/self-run.ts';
import { speed } from '../doctor/speed.ts';
import { ExitCode } from '../exit-codes.ts';
import type { Registration } from '../program.ts';
import type { Host } from '../terminal/host.ts';
import { wrap } from '../terminal/wrap.ts';
import { VERSION } from '../version.ts';

const MARK_WIDTH = 6;

function linesOf({ ok, needed, text }: Check, host: Host): string[] {
  const { green, red, yellow } = host.style;
  const [mark, paint] = ok ? ['ok', green] : needed ? ['NO', red] : ['note', yellow];
  return wrap(text, host.columns - MARK_WIDTH).map((line, k) =>
    k === 0
      ? paint(mark) + ' '.repeat(MARK_WIDTH - mark.length) + line
      : ' '.repeat(MARK_WIDTH) + line,
  );
}

export const doctor: Registration = (program, host, end) => {
  program
    .command('doctor')
    .description('what works on this machine, and how fast: plays a run whose result is known')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExit code 1 when something that is needed is missing.')
    .action(async (flags: { json?: true }) => {
      const checks = await allChecks(host, selfRun, speed);
      const ok = checks.every((c) => c.ok || !c.needed);
      if (flags.json)
        host.print(
          JSON.stringify({ schema: 'interregnum.doctor/1', version: VERSION, ok, checks }, null, 2),
        );
      else {
        for (const check of checks) for (const line of linesOf(check, host)) host.print(line);
        host.print('');
        host.print(
          ok ? 'Everything that is needed works.' : 'Something that is needed is missing.',
        );
      }
      end(ok ? ExitCode.done : ExitCode.answerIsNo);
    });
};
