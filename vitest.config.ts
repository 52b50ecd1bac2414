import { defineConfig } from 'vitest/config';

/** Packages are tested from their sources: what tsc built last is never what a test sees. */
const conditions = ['source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
    // The command and worker threads, which run what was built, are built anew before any test.
    globalSetup: 'tests/built.ts',
    // Tests that say so run two at a time: each has a browser's page of its own, and a core.
    maxConcurrency: 2,
    // stops a hang; a busy machine of one core may take long over a browser
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
