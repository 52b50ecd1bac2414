/** Is there a browser that `app` can open? Elsewhere than on Linux every system comes with one. */
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'x-www-browser',
  'firefox',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'microsoft-edge',
  'brave-browser',
];

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The name of a browser, null where none is found. */
export function findBrowser(
  env: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): string | null {
  if (platform === 'darwin' || platform === 'win32') return 'the one of the system';
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return NAMES.find((name) => folders.some((folder) => isRunnable(join(folder, name)))) ?? null;
}
