/**
 * Speed and memory as ratios: `node tests/bench/run.ts [name…] [--write]`.
 *
 * Nothing here fails on a number: a ratio is read by people, who know what the machine was doing. It does fail when
 * what was measured did not do its work. With `--write` the table goes into docs/BENCHMARKS.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { device } from './cases/device.ts'
import { domain } from './cases/domain.ts'
import { push } from './cases/push.ts'
import { reading } from './cases/reading.ts'
import { rollUp } from './cases/roll-up.ts'
import { start } from './cases/start.ts'
import { throughput } from './cases/throughput.ts'
import { withTables } from './document.ts'
import { type BenchCase, machineLine, tableOf } from './report.ts'

const CASES: readonly BenchCase[] = [push, throughput, rollUp, reading, device, domain, start]
const DOCUMENT = 'docs/BENCHMARKS.md'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } })
const unknown = positionals.filter((name) => !CASES.some((one) => one.name === name))
if (unknown.length > 0) {
  console.error(`No such case: ${unknown.join(', ')}. There are: ${CASES.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const chosen = CASES.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
const machine = machineLine(new Date().toISOString().slice(0, 10), loadavg()[0] ?? 0)

const tables = new Map<string, string>()
for (const { name, title, run } of chosen) {
  const table = tableOf(title, machine, await run())
  tables.set(name, table)
  console.log(table)
}
if (values.write) {
  writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8'), tables))
  console.log(`Written to ${DOCUMENT}`)
}
