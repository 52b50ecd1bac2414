/**
 * The page as a reader gets it: built with two of the cases, put below a path, served on the loopback
 * address, and a Chromium to look at it. Built once for all tests of the page.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { type ServedPage, servePage } from '../../packages/cli/src/app/serve-page.ts';
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../../scripts/lib/browser.mjs';
import { ROOT } from '../cli.ts';
import { type Heard, heardOf } from './heard.ts';

export const CASES = ['afghanistan-2021', 'mali-2012'] as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A static host may give the page any path. */
const BELOW = 'some/path';

export interface Opened extends Heard {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** The folder above the page, built by whichever file of tests asks first. @throws when it was not built */
async function builtOnce(): Promise<string> {
  const top = join(inject('scratch'), 'page');
  const [done, failed] = [`${top}.done`, `${top}.failed`];
  if (isFirst(top)) {
    const script = join(ROOT, 'packages', 'app', 'scripts', 'build.mjs');
    const args = [script, '--out', join(top, BELOW), '--only', CASES.join(',')];
    const built = spawnSync(process.execPath, args, { encoding: 'utf8' });
    writeFileSync(built.status === 0 ? done : failed, built.stderr);
  }
  while (!existsSync(done) && !existsSync(failed)) await setTimeout(200);
  if (existsSync(failed))
    throw new Error(`the page was not built: ${readFileSync(failed, 'utf8')}`);
  return top;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

export class BuiltPage {
  #top = '';
  #served: ServedPage | null = null;
  #browser: Browser | null = null;

  get folder(): string {
    return join(this.#top, BELOW);
  }

  get address(): string {
    return `${this.#served?.address}${BELOW}/`;
  }

  async make(): Promise<void> {
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error(HOW_TO_GET_A_BROWSER);
    this.#top = await builtOnce();
    this.#served = await servePage(this.#top, 0);
    this.#browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }

  async remove(): Promise<void> {
    await this.#browser?.close();
    await this.#served?.close();
  }

  /** @param hash where in the page; @param options of the browser's context */
  async open(
    hash: string,
    options: Parameters<Browser['newContext']>[0] = {},
    prepare: (context: BrowserContext) => Promise<void> = async () => {},
  ): Promise<Opened> {
    const context = await this.#browser!.newContext({ locale: 'en-GB', ...options });
    // answers are played: on a busy machine they take their time
    context.setDefaultTimeout(120_000);
    await prepare(context);
    const page = await context.newPage();
    const heard = heardOf(page, this.address);
    await page.goto(this.address + hash);
    return { page, context, ...heard };
  }
}

/** All histories that were asked for are played. */
export async function settled(page: Page): Promise<string> {
  const hash = page.locator('[data-result-hash]');
  // On a phone the levers need its place.
  await hash.waitFor({ state: 'attached' });
  return (await hash.getAttribute('data-result-hash')) ?? '';
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** The rules that hang on how a page is coloured; the others on what it is made of. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const RULES = {
  all: {},
  colours: { runOnly: COLOUR_RULES },
  structure: { rules: Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }])) },
} as const;

/** What axe finds at fault, one line a rule. */
export async function axe(page: Page, rules: keyof typeof RULES = 'all'): Promise<string[]> {
  // Through the debugger, which the page's own policy does not bind.
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  const violations = (await page.evaluate(
    `axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...RULES[rules] })}).then((r) => r.violations)`,
  )) as Violation[];
  return violations.map(
    (v) =>
      `${v.id}: ${v.nodes.map((n) => `${n.html.slice(0, 160)} ${n.failureSummary}`).join(' | ')}`,
  );
}

export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
