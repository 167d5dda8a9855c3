import { defineConfig } from 'vitest/config'

/** The copy’s own tests with every guard under a switch: all questions in one process, or some files for one guard. */
export default defineConfig({
  test: {
    environment: 'node',
    setupFiles: ['mutate/switch.ts', 'mutate/reached.ts', 'test/property-seed.ts'],
    include: ['mutate/killing.test.ts', 'src/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: ['test/database.ts'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
})
