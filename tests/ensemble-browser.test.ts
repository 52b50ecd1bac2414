/** The same bits in a real Chromium as in Node: the shipped case, 40 runs. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CaseData, readCase } from '@interregnum/case';
import { readCaseFolder } from '@interregnum/case/node';
import {
  type EnsembleResult,
  inlineExecutor,
  inputFromCase,
  nodeExecutor,
  runEnsemble,
} from '@interregnum/ensemble/node';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, HOW_TO_GET_A_BROWSER } from '../scripts/lib/browser.mjs';

const RUNS = 40;
const SEED = 20210815;
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'interregnum-browser-'));
let data: CaseData;
let reference: EnsembleResult;
let server: Server;
let browser: Browser;
let page: Page;

/** What the page offers to the test. */
const PAGE = `
import { browserExecutor, inlineExecutor, inputFromCase, runEnsemble } from '@interregnum/ensemble/browser';
window.play = async (data, seed, runs, workers, chunkRuns) => {
  const executor = workers === 0 ? inlineExecutor() : browserExecutor({ workers });
  const result = await runEnsemble({ ...inputFromCase(data, { seed }), runs, chunkRuns, executor });
  await executor.close();
  return { resultHash: result.resultHash, key: result.ensembleKey, summary: result.summary };
};
window.interrupt = async (data, seed) => {
  const abort = new AbortController();
  const executor = browserExecutor({ workers: 2 });
  let asked = 0;
  const onProgress = () => {
    if (asked === 0) { asked = performance.now(); abort.abort(); }
  };
  try {
    await runEnsemble({ ...inputFromCase(data, { seed }), runs: 10_000_000, executor, onProgress, signal: abort.signal });
  } catch (error) {
    return { name: error.name, ms: performance.now() - asked };
  }
};
`;

beforeAll(async () => {
  const { files } = await readCaseFolder(join(root, 'cases', 'afghanistan-2021'));
  data = readCase(files).data!;
  reference = await runEnsemble({
    ...inputFromCase(data, { seed: SEED }),
    runs: RUNS,
    executor: inlineExecutor(),
  });
  await build({
    stdin: { contents: PAGE, resolveDir: join(root, 'tests'), loader: 'js' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    outfile: join(folder, 'page.js'),
  });
  await build({
    entryPoints: [join(root, 'packages/ensemble/dist/browser-worker.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    outfile: join(folder, 'browser-worker.js'),
  });
  server = createServer((request, response) => {
    const script = /^\/(page|browser-worker)\.js$/.exec(request.url ?? '');
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(
      script
        ? readFileSync(join(folder, `${script[1]}.js`))
        : '<!doctype html><title>test</title><script type="module" src="/page.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(HOW_TO_GET_A_BROWSER);
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction('window.play !== undefined');
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

type Played = Pick<EnsembleResult, 'resultHash' | 'summary'> & { readonly key: string };
const play = (workers: number, chunkRuns: number): Promise<Played> =>
  page.evaluate(
    ([d, seed, runs, w, c]) =>
      // biome-ignore lint/suspicious/noExplicitAny: the page's own function
      (window as any).play(d, seed, runs, w, c),
    [data, SEED, RUNS, workers, chunkRuns] as const,
  );

describe('one result', () => {
  it('in Node with one worker and with several', async () => {
    for (const workers of [1, 2, 3]) {
      const executor = nodeExecutor(workers);
      const result = await runEnsemble({
        ...inputFromCase(data, { seed: SEED }),
        runs: RUNS,
        chunkRuns: 4 + workers,
        executor,
      });
      await executor.close();
      expect(result.resultHash).toBe(reference.resultHash);
      expect(result.summary).toEqual(reference.summary);
    }
  });

  it('in Chromium with workers and on its main thread', async () => {
    for (const [workers, chunkRuns] of [
      [1, 40],
      [3, 7],
      [0, 11],
    ] as const) {
      const result = await play(workers, chunkRuns);
      expect(result.key, 'the case compiles to another world').toBe(reference.ensembleKey);
      expect(result.resultHash).toBe(reference.resultHash);
      expect(result.summary).toEqual(reference.summary);
    }
  });
});

it('workers of the browser stop within a second', async () => {
  const stopped = await page.evaluate(
    // biome-ignore lint/suspicious/noExplicitAny: the page's own function
    ([d, seed]) => (window as any).interrupt(d, seed),
    [data, SEED] as const,
  );
  expect(stopped.name).toBe('AbortError');
  expect(stopped.ms).toBeLessThan(1000);
});
