import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Packages are tested from their sources: what tsc built last is never what a test sees. */
const conditions = ['source', 'module', 'node', 'development|production'];

/** What opens a page takes longest, and begins first: at the end one core would wait for it alone. */
class PagesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const opens = (file: TestSpecification): boolean => file.moduleId.endsWith('-browser.test.ts');
    return [...sorted.filter(opens), ...sorted.filter((file) => !opens(file))];
  }
}

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
    // The command and worker threads, which run what was built, are built anew before any test.
    globalSetup: 'tests/built.ts',
    // On two cores vitest would take one: much of a test file is waiting for a child or a browser.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: PagesFirst },
    // Tests that say so run two at a time: each has a browser's page of its own, and a core.
    maxConcurrency: 2,
    // stops a hang; a busy machine of one core may take long over a browser
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
