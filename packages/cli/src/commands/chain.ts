/** `chain [FILE]`: history as one run after another, where it was likely and where it was lucky. */
import { Option } from 'commander';
import { OUT_HELP, OUT_OPTION, offerAnswer } from '../answers/offer.ts';
import { answerDir } from '../answers/write.ts';
import { chainAnswer } from '../chain/answer.ts';
import { chainDocument } from '../chain/document.ts';
import { openChain } from '../chain/open.ts';
import { playOpened } from '../chain/play.ts';
import { chainLines } from '../chain/report.ts';
import { SHIPPED_CHAIN } from '../chains-folder.ts';
import { wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { addWorldFlags, commandLine, type StudyFlags, studyArguments } from '../study-flags.ts';
import type { Host } from '../terminal/host.ts';

interface ChainFlags extends StudyFlags {
  readonly runs: number;
  readonly handover: 'observed' | 'simulated';
  readonly out?: string;
  readonly json?: true;
}

const FEWEST_RUNS = 20;
const USUAL_RUNS = 400;
const MOST_RUNS = 20_000;

async function answer(given: string | undefined, flags: ChainFlags, host: Host): Promise<void> {
  const started = performance.now();
  const { runs, handover, json, out, ...world } = flags;
  if (out !== undefined) answerDir(out, host);
  const opened = await openChain(given, world, runs, host);
  const played = await playOpened(opened.input, { handover }, host);
  const seconds = (performance.now() - started) / 1000;
  const document = chainDocument(opened, played, { handover, seed: flags.seed, seconds });
  if (json) host.print(JSON.stringify(document, null, 2));
  else for (const line of chainLines(opened, played, seconds, host)) host.print(line);
  const command = commandLine('chain', given ?? SHIPPED_CHAIN, [
    ...(runs === USUAL_RUNS ? [] : ['--runs', String(runs)]),
    ...(handover === 'simulated' ? [] : ['--handover', handover]),
    ...studyArguments(world),
  ]);
  await offerAnswer(out, () => chainAnswer(opened, played, command), document, host);
}

export const chain: Registration = (program, host) => {
  const command = program
    .command('chain')
    .description('history as one run after another: where it was likely, where it was lucky')
    .argument('[FILE]', `a YAML file of cases and bridges (default: ${SHIPPED_CHAIN})`)
    .option(
      '--runs <N>',
      'runs of each link and kind of start',
      wholeNumber('--runs', FEWEST_RUNS, MOST_RUNS),
      USUAL_RUNS,
    )
    .addOption(
      new Option(
        '--handover <KIND>',
        'observed: every link from its coded start; simulated: also from the runs before it',
      )
        .choices(['observed', 'simulated'])
        .default('simulated'),
    );
  addWorldFlags(command)
    .option(OUT_OPTION, OUT_HELP)
    .option('--json', 'one JSON document on stdout')
    .action((given: string | undefined, flags: ChainFlags) => answer(given, flags, host));
};
