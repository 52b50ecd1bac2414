/** `docs`: the documentation as a site with a search, on this machine, until Ctrl-C. */
import { DOCUMENTATION } from '../app/built-folder.ts';
import { showBuilt } from '../app/show-built.ts';
import type { Registration } from '../program.ts';

export const docs: Registration = showBuilt({
  command: 'docs',
  description: 'the documentation, with a search, in a browser on this machine',
  built: DOCUMENTATION,
  here: 'The documentation is',
});
