/** The R package, installed into a library of its own, by its own tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './cli.ts';
import { CLIENT_TIMEOUT_MS, present, program } from './client.ts';

const NEEDS = 'R with jsonlite and testthat (Debian: r-cran-jsonlite r-cran-testthat)';
const there = present(
  ['Rscript', '-e', 'stopifnot(requireNamespace("jsonlite"), requireNamespace("testthat"))'],
  `the tests of clients/r; they need ${NEEDS}.`,
);

it.skipIf(!there)(
  `clients/r installs and passes its tests (left out without ${NEEDS})`,
  () => {
    const library = mkdtempSync(join(tmpdir(), 'interregnum-r-'));
    try {
      const source = join(ROOT, 'clients', 'r');
      const installed = program(['R', 'CMD', 'INSTALL', `--library=${library}`, source]);
      expect(installed.code, installed.text).toBe(0);
      const run = `.libPaths(c("${library}", .libPaths())); testthat::test_dir("${source}/tests/testthat", package = "interregnum", load_package = "installed", reporter = "summary", stop_on_failure = TRUE)`;
      const { code, text } = program(['Rscript', '-e', run]);
      expect(code, text).toBe(0);
      expect(text).toMatch(/run: \.{10,}/);
    } finally {
      rmSync(library, { recursive: true, force: true });
    }
  },
  CLIENT_TIMEOUT_MS,
);
