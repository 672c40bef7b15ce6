/**
 * The sync beside its peers: `npm run bench:sync [-- --rounds 5] [-- --only word] [-- --write]`.
 *
 * 10,000 observations are written on one profile of a real Chromium, pushed to a local server and pulled on a second
 * profile, by each subject once per round. It fails when an observation is missing anywhere. With `--write` the table
 * goes into docs/BENCHMARKS.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadCatalogue } from '../../../seeds/load-catalogue.ts'
import { bundle } from '../bundle.ts'
import { withTables } from '../document.ts'
import { machineLine } from '../report.ts'
import { type Measured, runOnce } from './one-run.ts'
import { installPeers } from './peers-installed.ts'
import { openSite } from './site.ts'
import { SUBJECTS } from './subjects.ts'
import { syncTable } from './table.ts'
import { makeWork } from './work.ts'

const DOCUMENT = 'docs/BENCHMARKS.md'
/** Caches and compilers get warm in it; it is not counted. */
const WARM_UPS = 1

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true },
    write: { type: 'boolean' },
  },
})
const rounds = Number(values.rounds)
if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`--rounds is a whole number from 1, not ${values.rounds}`)
const chosen = SUBJECTS.filter(({ name }, n) => n === 0 || (values.only?.some((word) => name.includes(word)) ?? true))
if (chosen.some(({ peer }) => peer)) installPeers()
const machine = machineLine(new Date().toISOString().slice(0, 10), loadavg()[0] ?? 0)
const catalogue = loadCatalogue()

const open: {
  name: string
  once: (work: ReturnType<typeof makeWork>) => Promise<Measured>
  close: () => Promise<void>
}[] = []
const runs = new Map<string, Measured[]>()
try {
  for (const { name, page, serve } of chosen) {
    const site = await openSite(await bundle(fileURLToPath(new URL(`./devices/${page}`, import.meta.url))))
    const serving = await serve(site.origin, rounds + WARM_UPS)
    const close = async () => {
      site.close()
      await serving.close()
    }
    open.push({ name, once: (work) => runOnce(site, serving, work), close })
  }
  for (let round = -WARM_UPS; round < rounds; round += 1) await oneRound(round)
} finally {
  for (const { close } of open) await close()
}

async function oneRound(round: number): Promise<void> {
  const work = makeWork(catalogue, Date.now())
  const first = (round + WARM_UPS) % open.length
  for (const { name, once } of [...open.slice(first), ...open.slice(0, first)]) {
    const measured = await once(work)
    const [write, push, pull] = [measured.write, measured.push, measured.pull].map((ms) => ms.toFixed(0).padStart(6))
    console.error(
      `${round < 0 ? 'warm-up' : `round ${round + 1}`}  write ${write}  push ${push}  pull ${pull}  ${name}`,
    )
    if (round >= 0) runs.set(name, [...(runs.get(name) ?? []), measured])
  }
}

const table = syncTable(
  machine,
  chosen.map(({ name }) => ({ name, runs: runs.get(name) ?? [] })),
)
console.log(table)
if (values.write) {
  writeFileSync(DOCUMENT, withTables(readFileSync(DOCUMENT, 'utf8'), new Map([['sync', table]]), 'npm run bench:sync'))
  console.log(`Written to ${DOCUMENT}`)
}
