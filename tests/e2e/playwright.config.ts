import { defineConfig } from '@playwright/test'

/** Begun first: begun last, one of them would leave every other worker idle. */
const LONG = /\/(access|week)\.test\.ts$/

export default defineConfig({
  testDir: '.',
  fullyParallel: false,
  // Files side by side, each on a product of its own; what is in a file in its order.
  workers: 2,
  projects: [
    { name: 'long', testMatch: LONG },
    { name: 'short', testIgnore: LONG },
  ],
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  outputDir: '../../test-results',
})
