import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'

const shared = {
  environment: 'node' as const,
  setupFiles: ['test/property-seed.ts'],
  // the whole server is loaded once a worker, not once a file: a test leaves nothing behind in a module
  isolate: false,
  testTimeout: 90_000,
  hookTimeout: 90_000,
}

/**
 * `unit`: pure rules and the architecture, no database. `database`: sentences about the work on the real database.
 * `start`: the built command line from outside, on folders of its own.
 */
export default defineConfig({
  test: {
    // a test waits for the database half of its time: more files than cores may run side by side
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/*.db.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'database',
          include: ['src/**/*.db.test.ts', 'demo/**/*.db.test.ts', 'test/**/*.db.test.ts'],
          exclude: ['test/start/**'],
          globalSetup: ['test/database.ts'],
        },
      },
      {
        test: { ...shared, name: 'start', include: ['test/start/*.db.test.ts'], globalSetup: ['test/built.ts'] },
      },
    ],
  },
})
