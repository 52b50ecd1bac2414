/** Finding Chrome or Chromium for the tests that need a browser. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The files of tests that open a page in a browser, and no others. */
export const BROWSER_TESTS = '**/*-browser.test.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates(env, platform) {
  if (platform === 'darwin') return [...MAC, ...MAC.map((p) => join(env.HOME ?? '', p))];
  if (platform === 'win32') {
    const tops = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return tops.filter(Boolean).flatMap((top) => WINDOWS.map((p) => join(top, p)));
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return NAMES.flatMap((name) => folders.filter(Boolean).map((f) => join(f, name)));
}

/** Path of a Chrome or Chromium, or null. CHROME_PATH wins. */
export function findBrowser(env = process.env, platform = process.platform) {
  if (env.CHROME_PATH) return runnable(env.CHROME_PATH) ? env.CHROME_PATH : null;
  return candidates(env, platform).find(runnable) ?? null;
}

/** Install Debian's Chromium where we may: root, and apt-get is there. */
export function installBrowser(say) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return false;
  say('Installing Chromium (apt-get install chromium) for the browser tests…');
  const options = {
    stdio: ['ignore', 'ignore', process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['-qq', 'update'], options);
  const install = ['-qq', 'install', '-y', '--no-install-recommends', 'chromium'];
  return spawnSync('apt-get', install, options).status === 0;
}

export const HOW_TO_GET_A_BROWSER =
  'The browser tests need Chrome or Chromium: install one (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask google-chrome; Windows: winget install Google.Chrome) or set CHROME_PATH to yours.';
