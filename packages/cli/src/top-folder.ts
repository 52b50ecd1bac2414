/** Where everything that ships stands: the top of a clone, or of the installed package, which looks like it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const TOP_FOLDER: string = fileURLToPath(new URL('../../../', import.meta.url));

/** A clone has what the package is made with; nothing of an installation is ever written to. */
export const IS_CLONE: boolean = existsSync(join(TOP_FOLDER, 'scripts', 'package.mjs'));
