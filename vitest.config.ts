import { defineConfig } from 'vitest/config'

const shared = {
  environment: 'node' as const,
  setupFiles: ['test/property-seed.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
}

/** `unit`: pure rules and the architecture, no database. `database`: sentences about the work on the real database. */
export default defineConfig({
  test: {
    // a test waits for the database half of its time: more files than cores may run side by side
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: ['src/**/*.test.{ts,tsx}', 'demo/**/*.test.ts', 'test/*.test.ts'],
          exclude: ['**/*.db.test.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'database',
          // test/start runs whole servers, side by side with other tests on two cores
          testTimeout: 90_000,
          include: ['src/**/*.db.test.ts', 'demo/**/*.db.test.ts', 'test/**/*.db.test.ts'],
          globalSetup: ['test/database.ts'],
        },
      },
    ],
  },
})
