/** What `--help` prints of every command, for the page that shows it. */
import { Command } from 'commander';
import { COMMANDS } from './commands/index.ts';
import { runProgram } from './program.ts';
import { processHost } from './terminal/host.ts';

export interface HelpPage {
  /** As it is typed; empty for the program itself. */
  readonly command: string;
  /** In one line. */
  readonly description: string;
  readonly help: string;
}

/** @param columns width of the text. @returns the program's own first, then one a command, in the order of the help */
export async function helpPages(columns: number): Promise<HelpPage[]> {
  const plain = { ...processHost(), columns, env: { NO_COLOR: '1' } };
  const named = new Command();
  for (const register of COMMANDS) register(named, plain, () => {});
  const printed = async (command: string): Promise<string> => {
    const lines: string[] = [];
    const host = { ...plain, print: (line: string) => void lines.push(line) };
    await runProgram([command, '--help'].filter(Boolean), host, COMMANDS);
    return lines.join('\n');
  };
  const pages = [{ command: '', description: '' }].concat(
    named.commands.map((c) => ({ command: c.name(), description: c.description() })),
  );
  return Promise.all(pages.map(async (p) => ({ ...p, help: await printed(p.command) })));
}
