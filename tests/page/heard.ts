import type { Page } from 'playwright-core';

/** What a page says and asks for from now on, as lists that grow. */
export interface Heard {
  /** What it said on the console or threw. */
  readonly said: string[];
  /** Addresses it asked for that do not begin with its own. */
  readonly outside: string[];
}

export function heardOf(page: Page, address: string): Heard {
  const said: string[] = [];
  const outside: string[] = [];
  page.on('console', (m) => said.push(`${m.type()}: ${m.text()}`));
  page.on('pageerror', (e) => said.push(`thrown: ${e.message}`));
  page.on('request', (r) => {
    if (!r.url().startsWith(address) && !/^(blob|data):/.test(r.url())) outside.push(r.url());
  });
  return { said, outside };
}
