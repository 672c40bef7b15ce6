import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { startProduct } from '../tests/e2e/product.ts'
import { freePort } from '../tests/free-port.ts'
import { buildApp } from './build.ts'
import { CHROMIUM_ARGS, findChromium } from './chromium.ts'

const FLOORS = { performance: 95, accessibility: 100, 'best-practices': 100 } as const
const RUNS = 3

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

await buildApp()
const product = await startProduct()
const port = await freePort()
const profile = mkdtempSync(join(tmpdir(), 'traguardo-lighthouse-'))
const browser = spawn(
  await findChromium(),
  [...CHROMIUM_ARGS, '--headless=new', `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, 'about:blank'],
  { stdio: 'ignore' },
)

let low = false
try {
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const scores: Record<keyof typeof FLOORS, number[]> = { performance: [], accessibility: [], 'best-practices': [] }
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(`${product.url}/`, { port, onlyCategories: Object.keys(FLOORS), logLevel: 'error' })
    for (const name of Object.keys(FLOORS) as (keyof typeof FLOORS)[]) {
      scores[name].push(Math.round((result?.lhr.categories[name]?.score ?? 0) * 100))
    }
    for (const audit of Object.values(result?.lhr.audits ?? {})) {
      if (run === 0 && audit.score !== null && audit.score < 0.9)
        console.log(`  ${audit.id}: ${audit.displayValue ?? audit.title}`)
    }
  }
  for (const [name, floor] of Object.entries(FLOORS)) {
    const reached = median(scores[name as keyof typeof FLOORS])
    if (reached < floor) low = true
    console.log(
      `${reached < floor ? 'LOW ' : 'ok  '} ${name.padEnd(16)} ${reached} (${scores[name as keyof typeof FLOORS].join(', ')}), at least ${floor}`,
    )
  }
} finally {
  browser.kill()
  await product.remove()
  rmSync(profile, { recursive: true, force: true })
}
process.exit(low ? 1 : 0)
