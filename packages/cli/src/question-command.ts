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
import { prepareStudy } from './study.ts';
import { commandLine, type StudyFlags, studyArguments } from './study-flags.ts';
import { showAnswer } from './terminal/show-answer.ts';

interface SharedFlags {
  readonly out?: string;
  readonly json?: true;
}

export interface Question<Flags, Found> {
  /** The command, and the name of the question. */
  readonly name: string;
  readonly description: string;
  /** The subject of the sentence that says nothing is kept: `An attribution`. */
  readonly subject: string;
  /** Adds its options. */
  readonly options: (command: Command) => Command;
  /** Said after the help. */
  readonly help: string;
  /** The flags that make the study; the rest are the question's own. */
  readonly study: (flags: Flags) => StudyFlags;
  /** Files that flags name are read here, and here only. */
  readonly ask: (study: Study, flags: Flags, asking: Asking) => Promise<Found>;
  /** Its own flags as arguments again, defaults left out. */
  readonly again: (flags: Flags) => string[];
  readonly answer: (found: Found, command: string) => Answer;
  readonly document: (found: Found, seconds: number) => unknown;
}

export function questionCommand<Flags extends StudyFlags | object, Found>(
  question: Question<Flags, Found>,
): Registration {
  return (program, host) => {
    const { name, subject } = question;
    const command = program
      .command(name)
      .description(question.description)
      .argument('<CASE>', 'name or folder of a case');
    question
      .options(command)
      .option(OUT_OPTION, OUT_HELP)
      .option('--json', 'one JSON document on stdout')
      .addHelpText('after', `\n${question.help}`)
      .action(async (given: string, flags: Flags & SharedFlags) => {
        const started = performance.now();
        const { out, json } = flags;
        if (out !== undefined) answerDir(out, host);
        const studyFlags = question.study(flags);
        const study = await prepareStudy(given, studyFlags, host);
        const found = await withAsking(host, subject, (asking) =>
          question.ask(study, flags, asking),
        );
        const seconds = (performance.now() - started) / 1000;
        const document = question.document(found, seconds);
        const again = [...question.again(flags), ...studyArguments(studyFlags)];
        const answer = question.answer(found, commandLine(name, given, again));
        if (json) host.print(JSON.stringify(document, null, 2));
        else for (const line of showAnswer(answer, seconds, host)) host.print(line);
        await offerAnswer(out, () => answer, document, host);
      });
  };
}
