import { defineConfig } from 'vitest/config';

const setupFiles = ['test/helpers/properties.ts'];
const measuring = [...setupFiles, 'test/helpers/sole-tenant.mjs'];

/** Waits for the API of the tests, for git and for programs: several at a time cost each other nothing. */
const waiting = [
  'access-logs',
  'action-base',
  'base-commit',
  'base-files',
  'baseline-update',
  'docs',
  'engine-preflight',
  'fork-report',
  'github-*',
  'guard',
  'init',
  'limits',
  'metrics-endpoint',
  'regression-issue',
  'release',
  'report-html',
  'secrets',
  'server-process',
  'started-target',
  'tls',
  'trend-page',
  'workflows',
  'worktree',
].map((name) => `test/integration/${name}.test.ts`);

/** Of the bundle: those where no figure matters. */
const telling = ['base-rules', 'baseline', 'command-line', 'fork', 'formats', 'init', 'traffic'].map(
  (name) => `test/e2e/${name}.test.ts`,
);

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles,
          include: ['test/unit/**/*.test.ts'],
          // A machine that others share may take ten times as long.
          testTimeout: 120_000,
          // They compute and wait for nothing: as many as there are cores. What is pure needs no fresh modules per file.
          maxWorkers: '100%',
          isolate: false,
        },
      },
      {
        test: {
          name: 'integration',
          setupFiles: measuring,
          globalSetup: ['test/helpers/compiled-entry.ts'],
          include: ['test/integration/**/*.test.ts'],
          exclude: waiting,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // They measure: a neighbour would be in the figures.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'stories',
          setupFiles: measuring,
          globalSetup: ['test/helpers/compiled-entry.ts'],
          include: waiting,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 4,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude: telling,
          testTimeout: 300_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'e2e-stories',
          include: telling,
          testTimeout: 300_000,
          hookTimeout: 60_000,
          maxWorkers: 3,
        },
      },
    ],
  },
});
