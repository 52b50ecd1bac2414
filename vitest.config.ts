import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'bench/**/*.test.ts'],
    // stops a hang; a busy machine of one core may take long over a browser
    testTimeout: 180_000,
  },
});
