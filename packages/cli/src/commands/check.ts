/** `check CASE`: is this case sound? Every fault with its place, what is allowed, the nearest match. */
import {
  ceasefireInWords,
  countKinds,
  type Problem,
  readingInWords,
  readObserved,
  readObservedDistricts,
} from '@interregnum/case';
import {
  type CheckDocument,
  Failure,
  factorProblems,
  leverProblems,
  safe,
  scenarioProblems,
} from '@interregnum/questions';
import { count, list } from '@interregnum/words';
import { statementOf } from '../check/statement.ts';
import { TO_FILL_FILE, toFillLines, toFillRows } from '../check/to-fill.ts';
import { sayChecked } from '../claims/check.ts';
import { namesAccount, openAccount } from '../claims/open-account.ts';
import { ExitCode } from '../exit-codes.ts';
import { type FoundCase, openCase, problemLine } from '../open-case.ts';
import type { Registration } from '../program.ts';
import type { Host } from '../terminal/host.ts';
import { wrap } from '../terminal/wrap.ts';

/** Faults of the inputs, of the observed tables, and of what lies beside them. */
export function allProblems(opened: FoundCase): readonly Problem[] {
  const { data } = opened;
  if (data === null) return opened.problems;
  return [
    ...opened.problems,
    ...readObserved(opened.files, data).problems,
    ...readObservedDistricts(opened.files, data).problems,
    ...scenarioProblems(opened, data),
    ...factorProblems(opened, data),
    ...leverProblems(opened, data),
  ];
}

export function checkDocument(opened: FoundCase): CheckDocument {
  const problems = allProblems(opened);
  const errors = problems.filter((p) => p.severity === 'error').length;
  const { data } = opened;
  return {
    schema: 'interregnum.check/1',
    case: data?.id ?? null,
    folder: opened.path,
    sound: errors === 0,
    errors,
    warnings: problems.length - errors,
    problems,
    assumptions: data?.assumptions ?? [],
    missing: data?.missing ?? {},
    numbers: data === null ? null : countKinds(data),
    ...(opened.files.has(TO_FILL_FILE) ? { to_fill: toFillRows(opened) } : {}),
  };
}

function contents(opened: FoundCase): string | null {
  const { data } = opened;
  if (data === null) return null;
  const parts = [
    count(data.regions.length, 'region', 'regions'),
    ...(data.districts === undefined
      ? []
      : [count(data.districts.districts.length, 'district', 'districts')]),
    count(data.links.length, 'road', 'roads'),
    count(data.patrons.length, 'patron row', 'patron rows'),
    count(data.events.length, 'event', 'events'),
  ];
  return `${safe(data.title)}: ${parts.join(', ')}, ${data.origin} and ${data.horizonDays} days.`;
}

/** How the rules read each event: a sign that is wrong shows here, and nowhere else. */
function eventLines({ data }: FoundCase): string[] {
  if (data === null || data.events.length === 0) return [];
  const read = new Map<string, string[]>();
  for (const event of data.events) {
    const how = ceasefireInWords(event, data.origin) ?? readingInWords(event);
    read.set(how, [...(read.get(how) ?? []), safe(event.id)]);
  }
  return [...read].map(([how, ids]) => `Events ${how}: ${list(ids)}.`);
}

export function checkLines(opened: FoundCase, host: Host): string[] {
  const { bold, dim, red, yellow, green } = host.style;
  const document = checkDocument(opened);
  const lines = document.problems.map((p) => {
    const line = problemLine(p, opened, host.workingFolder);
    return p.severity === 'error' ? red(line) : yellow(line);
  });
  if (lines.length > 0) lines.push('');
  const about = contents(opened);
  if (about !== null) lines.push(about);
  const { numbers } = document;
  if (numbers !== null)
    lines.push(
      `Its numbers: ${numbers.measured} measured, ${numbers.estimated} estimated, ${numbers.assumed} assumed.`,
    );
  for (const line of eventLines(opened)) lines.push(...wrap(line, host.columns));
  for (const [what, why] of Object.entries(document.missing))
    lines.push(dim(`Missing: ${safe(what)} (${safe(why)}).`));
  for (const assumption of document.assumptions) lines.push(dim(`Assumed: ${safe(assumption)}`));
  lines.push(...toFillLines(document.to_fill ?? [], host));
  const warnings = count(document.warnings, 'warning', 'warnings');
  lines.push(
    document.sound
      ? bold(green(`Sound: no errors, ${warnings}.`))
      : bold(red(`Not sound: ${count(document.errors, 'error', 'errors')}, ${warnings}.`)),
  );
  return lines;
}

export const check: Registration = (program, host, end) => {
  program
    .command('check')
    .description('is this case, or account, sound: every fault with file, line and column')
    .argument('<CASE>', 'name or folder of a case, or of an account')
    .option('--statement', 'print a data statement of the case: what its inputs are, in Markdown')
    .option('--json', 'one JSON document on stdout')
    .addHelpText('after', '\nExit code 1 when the case has errors.')
    .action(async (given: string, flags: { json?: true; statement?: true }) => {
      if (namesAccount(given, host)) {
        if (flags.statement) throw new Failure('--statement is of a case; an account has none.');
        end(sayChecked(await openAccount(given, host), flags.json === true, host));
        return;
      }
      const opened = await openCase(given);
      const statement = flags.statement ? statementOf(opened, host) : null;
      const document = {
        ...checkDocument(opened),
        ...(statement === null ? {} : { statement }),
      };
      if (flags.json) host.print(JSON.stringify(document, null, 2));
      else if (statement !== null) host.print(statement.trimEnd());
      else for (const line of checkLines(opened, host)) host.print(line);
      end(document.sound ? ExitCode.done : ExitCode.answerIsNo);
    });
};
