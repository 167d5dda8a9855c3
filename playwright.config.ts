import { defineConfig } from '@playwright/test'
import { browserPath } from './test/browser/chromium.ts'
import { addressOf, pages } from './test/browser/halves.ts'

/** One after the other on a demonstration of its own, so that what one half writes changes nothing for the other. */
const half = (name: string, which: { testMatch: string[]; testIgnore?: string[] }) => ({
  name,
  ...which,
  workers: 1,
  use: { baseURL: process.env[addressOf(name)] ?? '' },
})

/** Journeys of the work in a real browser, on a demonstration that the run builds for itself. */
export default defineConfig({
  testDir: 'test/browser',
  projects: [half('pages', { testMatch: pages }), half('work', { testMatch: ['*.spec.ts'], testIgnore: pages })],
  globalSetup: './test/browser/serve.ts',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.CI ? 'line' : 'list',
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    // each journey would fill a worker of its own; those that need it ask for it
    serviceWorkers: 'block',
    // nothing here is about movement, and whatever moves is waited for
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: await browserPath(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    },
  },
})
