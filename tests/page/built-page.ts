/**
 * The page as a reader gets it: built with two of the cases, put below a path, served on the loopback
 * address, and a Chromium to look at it. Made once for all tests of the page.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type ServedPage, servePage } from '../../packages/cli/src/app/serve-page.ts';
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../../scripts/lib/browser.mjs';
import { ROOT } from '../cli.ts';

export const CASES = ['afghanistan-2021', 'mali-2012'] as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A static host may give the page any path. */
const BELOW = 'some/path';

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page said on the console or threw. */
  readonly said: string[];
  /** Addresses it asked for outside its own folder. */
  readonly outside: string[];
}

export class BuiltPage {
  readonly folder: string;
  readonly #top: string;
  #served: ServedPage | null = null;
  #browser: Browser | null = null;

  constructor() {
    this.#top = mkdtempSync(join(tmpdir(), 'interregnum-page-'));
    this.folder = join(this.#top, BELOW);
  }

  get address(): string {
    return `${this.#served?.address}${BELOW}/`;
  }

  async make(): Promise<void> {
    const script = join(ROOT, 'packages', 'app', 'scripts', 'build.mjs');
    const args = [script, '--out', this.folder, '--only', CASES.join(',')];
    const built = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`the page was not built: ${built.stderr}`);
    this.#served = await servePage(this.#top, 0);
    const executablePath = findBrowser();
    if (executablePath === null) throw new Error(HOW_TO_GET_A_BROWSER);
    this.#browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  }

  async remove(): Promise<void> {
    await this.#browser?.close();
    await this.#served?.close();
    rmSync(this.#top, { recursive: true, force: true });
  }

  /** @param hash where in the page; @param options of the browser's context */
  async open(
    hash: string,
    options: Parameters<Browser['newContext']>[0] = {},
    prepare: (context: BrowserContext) => Promise<void> = async () => {},
  ): Promise<Opened> {
    const context = await this.#browser!.newContext({ locale: 'en-GB', ...options });
    await prepare(context);
    const page = await context.newPage();
    const said: string[] = [];
    const outside: string[] = [];
    page.on('console', (m) => said.push(`${m.type()}: ${m.text()}`));
    page.on('pageerror', (e) => said.push(`thrown: ${e.message}`));
    page.on('request', (r) => {
      if (!r.url().startsWith(this.address) && !/^(blob|data):/.test(r.url()))
        outside.push(r.url());
    });
    await page.goto(this.address + hash);
    return { page, context, said, outside };
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

/** What axe finds at fault, one line a rule. */
export async function axe(page: Page): Promise<string[]> {
  // Through the debugger, which the page's own policy does not bind.
  await page.evaluate(`if (!window.axe) { ${AXE} }`);
  const violations = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations)',
  )) as Violation[];
  return violations.map(
    (v) =>
      `${v.id}: ${v.nodes.map((n) => `${n.html.slice(0, 160)} ${n.failureSummary}`).join(' | ')}`,
  );
}

export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
