/** `app`: the page, on this machine, until Ctrl-C. */
import { PAGE } from '../app/built-folder.ts';
import { showBuilt } from '../app/show-built.ts';
import type { Registration } from '../program.ts';

export const app: Registration = showBuilt({
  command: 'app',
  description: 'the page: play it, doubt it, change it, in a browser on this machine',
  built: PAGE,
  here: 'The page is',
});
