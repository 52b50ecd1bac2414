import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Not for readers, or (boundaries) for few of them: those are fetched when they are chosen. */
const LEFT_OUT = /(^|\/)(\.vite\/|sw\.js$)|^data\/boundaries\/|\.(br|gz)$/;

/** Every file of the built page, with a revision where its name has no hash. */
export function pageFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((url) => !LEFT_OUT.test(url))
    .sort()
    .map((url) => ({
      url,
      revision: /^assets\/.*-[\w-]{8}\.\w+$/.test(url)
        ? null
        : createHash('sha256')
            .update(readFileSync(join(folder, url)))
            .digest('hex')
            .slice(0, 16),
    }));
}
