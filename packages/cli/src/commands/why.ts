/** `why CASE`: what share of the outcome is due to each cause, by the rules of the model. */
import { OUT_HELP, OUT_OPTION, offerAnswer } from '../answers/offer.ts';
import { answerDir } from '../answers/write.ts';
import { wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { prepareStudy } from '../study.ts';
import { addStudyFlags, commandLine, type StudyFlags, studyArguments } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';
import { whyAnswer } from '../why/answer.ts';
import { whyDocument } from '../why/document.ts';
import { factorsOf, overlapsOf } from '../why/factors.ts';
import { playAttribution, usualRuns } from '../why/play.ts';
import { whyLines } from '../why/report.ts';

interface WhyFlags extends StudyFlags {
  readonly runs?: number;
  readonly factors?: string;
  readonly sampled?: true;
  readonly out?: string;
  readonly json?: true;
}

const FEWEST_RUNS = 20;
const MOST_RUNS = 100_000;

async function answer(given: string, flags: WhyFlags, host: Host): Promise<void> {
  const started = performance.now();
  const { runs: asked, factors: file, out, json, sampled = false, ...world } = flags;
  if (out !== undefined) answerDir(out, host);
  const study = await prepareStudy(given, world, host);
  const named = factorsOf(file, study.opened, study.data, host);
  const { factors } = named.file;
  const runs = asked ?? usualRuns(factors.length, sampled);
  const overlaps = overlapsOf(study, factors, host);
  for (const pair of overlaps)
    host.say(
      `Note: ${pair.join(' and ')} change the same input; where both are absent, ${pair.at(-1)} counts.`,
    );
  const attribution = await playAttribution(study, named.file, { runs, sampled }, host);
  const seconds = (performance.now() - started) / 1000;
  const document = whyDocument(study, named, overlaps, attribution, seconds);
  if (json) host.print(JSON.stringify(document, null, 2));
  else for (const line of whyLines(study, named, attribution, seconds, host)) host.print(line);
  const command = commandLine('why', given, [
    ...(asked === undefined ? [] : ['--runs', String(asked)]),
    ...(file === undefined ? [] : ['--factors', file]),
    ...(sampled ? ['--sampled'] : []),
    ...studyArguments(world),
  ]);
  await offerAnswer(out, () => whyAnswer(study, named, attribution, command), document, host);
}

export const why: Registration = (program, host) => {
  const command = program
    .command('why')
    .description(
      'what share of the model’s outcome is due to each cause: attribution to inputs, not blame',
    )
    .argument('<CASE>', 'name or folder of a case')
    .option(
      '--runs <N>',
      'how many histories, each played with and without each factor (default: what takes about half a minute)',
      wholeNumber('--runs', FEWEST_RUNS, MOST_RUNS),
    )
    .option(
      '--factors <FILE>',
      'a YAML file of factors (default: factors.yaml of the case, else made from its tables)',
    )
    .option('--sampled', 'sample orders of joining even where every combination could be played');
  addStudyFlags(command)
    .option(OUT_OPTION, OUT_HELP)
    .option('--json', 'one JSON document on stdout')
    .addHelpText(
      'after',
      '\nUp to eight factors every combination of them is played; beyond eight, sampled orders.',
    )
    .action((case_: string, flags: WhyFlags) => answer(case_, flags, host));
};
