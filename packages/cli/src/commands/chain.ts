/** `chain [FILE]`: history as one run after another, where it was likely and where it was lucky. */
import { Failure, quoted } from '@interregnum/questions';
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
  readonly carry: number;
  readonly out?: string;
  readonly json?: true;
}

const FEWEST_RUNS = 20;
const USUAL_RUNS = 400;
const MOST_RUNS = 20_000;

const MOST_CARRY = 10;

function factor(text: string): number {
  const value = /^\d+(\.\d*)?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= MOST_CARRY) return value;
  throw new Failure(`--carry must be a number from 0 to ${MOST_CARRY}, not ${quoted(text)}.`);
}

async function answer(given: string | undefined, flags: ChainFlags, host: Host): Promise<void> {
  const started = performance.now();
  const { runs, handover, carry, json, out, ...world } = flags;
  if (out !== undefined) answerDir(out, host);
  const opened = await openChain(given, world, { runs, carry }, host);
  const played = await playOpened(opened.input, { handover }, host);
  const seconds = (performance.now() - started) / 1000;
  const document = chainDocument(opened, played, { handover, carry, seed: flags.seed, seconds });
  if (json) host.print(JSON.stringify(document, null, 2));
  else for (const line of chainLines(opened, played, seconds, host)) host.print(line);
  const command = commandLine('chain', given ?? SHIPPED_CHAIN, [
    ...(runs === USUAL_RUNS ? [] : ['--runs', String(runs)]),
    ...(handover === 'simulated' ? [] : ['--handover', handover]),
    ...(carry === 1 ? [] : ['--carry', String(carry)]),
    ...studyArguments(world),
  ]);
  await offerAnswer(out, () => chainAnswer(opened, played, command), document, host);
}

export const chain: Registration = (program, host) => {
  const command = program
    .command('chain')
    .description(
      'history as one run after another: where these rules find it likely, and where not',
    )
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
  command.option(
    '--carry <FACTOR>',
    'on every share of the bridges, 0 to 10; 0 hands over only who holds what',
    factor,
    1,
  );
  addWorldFlags(command)
    .option(OUT_OPTION, OUT_HELP)
    .option('--json', 'one JSON document on stdout')
    .action((given: string | undefined, flags: ChainFlags) => answer(given, flags, host));
};
