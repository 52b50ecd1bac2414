/** `app`: the page, on this machine, until Ctrl-C. */
import { pageFolder } from '../app/page-folder.ts';
import { wholeNumber } from '../flags.ts';
import type { Registration } from '../program.ts';
import { listenForInterrupt } from '../run/interrupt.ts';

interface AppFlags {
  readonly port: number;
  readonly open: boolean;
  readonly build?: true;
  readonly folder?: string;
}

export const app: Registration = (program, host) => {
  program
    .command('app')
    .description('the page: play it, doubt it, change it, in a browser on this machine')
    .option(
      '--port <N>',
      'port on the loopback address; 0: any that is free',
      wholeNumber('--port', 0, 65535),
      0,
    )
    .option('--no-open', 'do not open a browser')
    .option('--build', 'build the page anew first')
    .option(
      '--folder <FOLDER>',
      'a page that was built elsewhere (npm run build:page -- --out FOLDER)',
    )
    .action(async (flags: AppFlags) => {
      const folder = await pageFolder(flags, host);
      // No other command needs a server or a browser, so none waits for them.
      const [{ servePage }, { default: open }] = await Promise.all([
        import('../app/serve-page.ts'),
        import('open'),
      ]);
      const page = await servePage(folder, flags.port);
      const interrupt = listenForInterrupt(() => {});
      host.print(`The page is at ${page.address} (this machine only; Ctrl-C ends it).`);
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
