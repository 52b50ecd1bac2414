/** `chain [FILE]`: history as one run after another, where it was likely and where it was lucky. */
import {
  argumentsOf,
  askChain,
  type ChainFound,
  chainAnswer,
  chainDocument,
  Failure,
  quoted,
  USUAL_CHAIN_RUNS,
} from '@interregnum/questions';
import { Option } from 'commander';
import { openChain, SHIPPED_CHAIN } from '../files/chain-file.ts';
import { countOption } from '../flags.ts';
import type { Registration } from '../program.ts';
import { wideQuestionCommand } from '../question-command.ts';
import { withAsking } from '../run/with-executor.ts';
import { studyOptions } from '../study.ts';
import { addWorldFlags, commandLine, type StudyFlags } from '../study-flags.ts';

interface ChainFlags extends StudyFlags {
  readonly runs: number;
  readonly handover: 'observed' | 'simulated';
  readonly carry: number;
}

const FEWEST_RUNS = 20;
const MOST_RUNS = 20_000;

const MOST_CARRY = 10;

function factor(text: string): number {
  const value = /^\d+(\.\d*)?$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= MOST_CARRY) return value;
  throw new Failure(`--carry must be a number from 0 to ${MOST_CARRY}, not ${quoted(text)}.`);
}

export const chain: Registration = wideQuestionCommand<string | undefined, ChainFlags, ChainFound>({
  name: 'chain',
  description: 'history as one run after another: where these rules find it likely, and where not',
  argument: ['[FILE]', `a YAML file of cases and bridges (default: ${SHIPPED_CHAIN})`],
  options: (command) =>
    addWorldFlags(
      command
        .addOption(
          countOption(
            '--runs',
            'runs of each link and kind of start',
            FEWEST_RUNS,
            MOST_RUNS,
            USUAL_CHAIN_RUNS,
          ),
        )
        .addOption(
          new Option(
            '--handover <KIND>',
            'observed: every link from its coded start; simulated: also from the runs before it',
          )
            .choices(['observed', 'simulated'])
            .default('simulated'),
        )
        .option(
          '--carry <FACTOR>',
          'on every share of the bridges, 0 to 10; 0 hands over only who holds what',
          factor,
          1,
        ),
    ),
  ask: async (given, { runs, handover, carry, ...world }, host) => {
    const read = await openChain(given, host);
    const options = studyOptions(world, host);
    return withAsking(host, 'A chain', (asking) =>
      askChain(read, options, { runs, handover, carry }, asking),
    );
  },
  again: (given, { runs, handover, carry, ...world }) =>
    commandLine(
      'chain',
      given ?? SHIPPED_CHAIN,
      argumentsOf('chain', { runs, handover, carry }, world),
    ),
  answer: chainAnswer,
  document: chainDocument,
});
