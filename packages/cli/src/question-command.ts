/**
 * What every question command does: see whether its answer may be kept, make the study, ask on all
 * cores, show the answer or print the document, and keep the answer. A question says what is its own.
 */
import type { Answer, Asking, Study } from '@interregnum/questions';
import type { Command } from 'commander';
import { OUT_HELP, OUT_OPTION, offerAnswer } from './answers/offer.ts';
import { answerDir } from './answers/write.ts';
import type { Registration } from './program.ts';
import { withAsking } from './run/with-executor.ts';
import { type FoundStudy, prepareStudy } from './study.ts';
import { commandLine, type StudyFlags, studyArguments } from './study-flags.ts';
import type { Host } from './terminal/host.ts';
import { showAnswer } from './terminal/show-answer.ts';

interface SharedFlags {
  readonly out?: string;
  readonly json?: true;
}

/** How a question is put, whatever the command that puts it. */
export interface Put<Flags, Found> {
  /** The command, and the name of the question. */
  readonly name: string;
  /** The subject of the sentence that says nothing is kept: `An attribution`. */
  readonly subject: string;
  /** The flags that make the study; the rest are the question's own. */
  readonly study: (flags: Flags) => StudyFlags;
  /** Before it is asked: refuses a study that it cannot be asked of, says what must be said first. */
  readonly before?: (study: FoundStudy, flags: Flags & SharedFlags, host: Host) => void;
  /** Files that flags name are read here, and here only. */
  readonly ask: (study: Study, flags: Flags, asking: Asking) => Promise<Found>;
  /** Its own flags as arguments again, defaults left out. */
  readonly again: (flags: Flags) => string[];
  readonly answer: (found: Found, command: string) => Answer;
  readonly document: (found: Found, seconds: number) => unknown;
}

export interface Question<Flags, Found> extends Put<Flags, Found> {
  readonly description: string;
  /** Adds its options. */
  readonly options: (command: Command) => Command;
  /** Said after the help. */
  readonly help: string;
}

/** The options that every question has. */
export const addAnswerFlags = (command: Command): Command =>
  command.option(OUT_OPTION, OUT_HELP).option('--json', 'one JSON document on stdout');

/** From what the user typed to the answer shown and kept. */
export async function putQuestion<Flags extends StudyFlags | object, Found>(
  put: Put<Flags, Found>,
  given: string,
  flags: Flags & SharedFlags,
  host: Host,
): Promise<Found> {
  const started = performance.now();
  const { out, json } = flags;
  if (out !== undefined) answerDir(out, host);
  const studyFlags = put.study(flags);
  const study = await prepareStudy(given, studyFlags, host);
  put.before?.(study, flags, host);
  const found = await withAsking(host, put.subject, (asking) => put.ask(study, flags, asking));
  const seconds = (performance.now() - started) / 1000;
  const document = put.document(found, seconds);
  const again = [...put.again(flags), ...studyArguments(studyFlags)];
  const answer = put.answer(found, commandLine(put.name, given, again));
  if (json) host.print(JSON.stringify(document, null, 2));
  else for (const line of showAnswer(answer, seconds, host)) host.print(line);
  await offerAnswer(out, () => answer, document, host);
  return found;
}

export function questionCommand<Flags extends StudyFlags | object, Found>(
  question: Question<Flags, Found>,
): Registration {
  return (program, host) => {
    const command = program
      .command(question.name)
      .description(question.description)
      .argument('<CASE>', 'name or folder of a case');
    addAnswerFlags(question.options(command))
      .addHelpText('after', `\n${question.help}`)
      .action(async (given: string, flags: Flags & SharedFlags) => {
        await putQuestion(question, given, flags, host);
      });
  };
}
