import { spawnSync } from 'node:child_process'
import { buildApp } from './build.ts'
import { findChromium } from './chromium.ts'

await buildApp()
const CHROMIUM_PATH = await findChromium()
const { status } = spawnSync(
  'npx',
  ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH },
  },
)
process.exit(status ?? 1)
