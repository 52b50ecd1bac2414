/**
 * What every question command does: see whether its answer may be kept, ask, show the answer or print
 * the document, and keep the answer. A question says what is its own.
 */
import type { Answer, Asking, Study } from '@interregnum/questions';
import type { Command } from 'commander';
import { keepThenShow, OUT_HELP, OUT_OPTION, offerAnswer } from './answers/offer.ts';
import { answerDir } from './answers/write.ts';
import type { Registration } from './program.ts';
import { withAsking } from './run/with-executor.ts';
import { type FoundStudy, prepareStudy } from './study.ts';
import { commandLine, type StudyFlags, studyArguments } from './study-flags.ts';
import type { Host } from './terminal/host.ts';

interface SharedFlags {
  readonly out?: string;
  readonly json?: true;
}

/** What is made of what was found. */
interface Made<Found> {
  readonly answer: (found: Found, command: string) => Answer;
  readonly document: (found: Found, seconds: number, command: string) => unknown;
}

/** A command as the help has it. */
interface Helped {
  readonly name: string;
  readonly description: string;
  /** Adds its options. */
  readonly options: (command: Command) => Command;
}

/** The options that every question has. */
export const addAnswerFlags = (command: Command): Command =>
  command.option(OUT_OPTION, OUT_HELP).option('--json', 'one JSON document on stdout');

/** @param command that gives the same answer again */
async function answered<Found>(
  ask: () => Promise<Found>,
  made: Made<Found>,
  command: string,
  { out, json }: SharedFlags,
  host: Host,
): Promise<Found> {
  const started = performance.now();
  if (out !== undefined) answerDir(out, host);
  const found = await ask();
  const seconds = (performance.now() - started) / 1000;
  const document = made.document(found, seconds, command);
  const answer = made.answer(found, command);
  const keep = (): Promise<void> => offerAnswer(out, answer, document, host);
  await keepThenShow(keep, { answer, document, seconds, json: json === true }, host);
  return found;
}

/** How a question is put to one case, whatever the command that puts it. */
export interface Put<Flags, Found> extends Made<Found> {
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
}

/** From what the user typed to the answer shown and kept. */
export function putQuestion<Flags extends StudyFlags | object, Found>(
  put: Put<Flags, Found>,
  given: string,
  flags: Flags & SharedFlags,
  host: Host,
): Promise<Found> {
  const studyFlags = put.study(flags);
  const again = [...put.again(flags), ...studyArguments(studyFlags)];
  const ask = async (): Promise<Found> => {
    const study = await prepareStudy(given, studyFlags, host);
    put.before?.(study, flags, host);
    return withAsking(host, put.subject, (asking) => put.ask(study, flags, asking));
  };
  return answered(ask, put, commandLine(put.name, given, again), flags, host);
}

export interface Question<Flags, Found> extends Put<Flags, Found>, Helped {
  /** Said after the help. */
  readonly help: string;
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

/** A question put to something else than one case. */
export interface WideQuestion<Given, Flags, Found> extends Made<Found>, Helped {
  /** The argument as in the help, and what it is. */
  readonly argument: readonly [name: string, description: string];
  /** What the argument and flags name is read here, and here only. */
  readonly ask: (given: Given, flags: Flags, host: Host) => Promise<Found>;
  /** The command that gives the same answer again, defaults left out. */
  readonly again: (given: Given, flags: Flags) => string;
}

export function wideQuestionCommand<Given, Flags extends object, Found>(
  question: WideQuestion<Given, Flags, Found>,
): Registration {
  return (program, host) => {
    const { name, description, argument, ask, again } = question;
    const command = program
      .command(name)
      .description(description)
      .argument(...argument);
    addAnswerFlags(question.options(command)).action(
      async (given: Given, flags: Flags & SharedFlags) => {
        await answered(() => ask(given, flags, host), question, again(given, flags), flags, host);
      },
    );
  };
}
