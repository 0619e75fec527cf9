import { defineConfig } from 'vitest/config';

const setupFiles = ['test/helpers/properties.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', setupFiles, include: ['test/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'integration',
          setupFiles,
          globalSetup: ['test/helpers/compiled-entry.ts'],
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
