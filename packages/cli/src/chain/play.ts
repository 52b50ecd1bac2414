/** Playing a chain, with progress, to the end or to Ctrl-C. */
import {
  type ChainAnswer,
  type ChainInput,
  type ChainOptions,
  playChain,
  runsOfChain,
} from '@interregnum/analysis';
import { withExecutor } from '../run/with-executor.ts';
import type { Host } from '../terminal/host.ts';

/** @throws Failure when interrupted, or when edits of a handover do not fit */
export function playOpened(
  input: ChainInput,
  options: ChainOptions,
  host: Host,
): Promise<ChainAnswer> {
  return withExecutor(host, runsOfChain(input, options), 'A chain', (executor, signal) =>
    playChain(input, options, executor, signal),
  );
}
