/** A command that serves what was built, on this machine, until Ctrl-C. */
import { wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { listenForInterrupt } from '../run/interrupt.ts';
import { type Built, type BuiltAsked, builtFolder } from './built-folder.ts';

interface Flags extends BuiltAsked {
  readonly port: number;
  readonly open: boolean;
}

interface Shown {
  readonly command: string;
  readonly description: string;
  readonly built: Built;
  /** `The page is`, before its address. */
  readonly here: string;
}

export const showBuilt =
  ({ command, description, built, here }: Shown): Registration =>
  (program, host) => {
    program
      .command(command)
      .description(description)
      .option(
        '--port <N>',
        'port on the loopback address; 0: any that is free',
        wholeNumber('--port', 0, 65535),
        0,
      )
      .option('--no-open', 'do not open a browser')
      .option('--build', `build the ${built.name} anew first`)
      .option(
        '--folder <FOLDER>',
        `a ${built.name} that was built elsewhere (${built.npm} -- --out FOLDER)`,
      )
      .action(async (flags: Flags) => {
        const folder = await builtFolder(built, flags, host);
        // No other command needs a server or a browser, so none waits for them.
        const [{ servePage }, { default: open }] = await Promise.all([
          import('./serve-page.ts'),
          import('open'),
        ]);
        const page = await servePage(folder, flags.port);
        const interrupt = listenForInterrupt(() => {});
        host.print(`${here} at ${page.address} (this machine only; Ctrl-C ends it).`);
        // Without a desktop there is no browser to open; the address is enough.
        if (flags.open) await open(page.address).catch(() => {});
        await new Promise<void>((done) => {
          if (interrupt.signal.aborted) done();
          else interrupt.signal.addEventListener('abort', () => done(), { once: true });
        });
        await page.close();
        interrupt.release();
      });
  };
