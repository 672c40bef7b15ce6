import type { DemoEntry } from '../../seeds/demo/log-events.ts'
import { DEMO_SEED, makeDemo } from '../../seeds/demo/make-demo.ts'
import { MANAGER, MARTA } from '../../seeds/demo/people.ts'
import { demoLoad } from '../../server/start/demo-load.ts'
import { uuid7 } from '../../server/start/uuid7.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import { readLog } from '../../src/domain/log.ts'
import { type Contributor, cellsOf, contributor } from './contributor.ts'
import { type Content, type Installation, openInstallation } from './installation.ts'
import { lengthened } from './long-history.ts'

/** The installation with the demo in it, every value written `times` times, and its figures counted. */
export async function openDemo(times: number): Promise<Installation> {
  const installation = await openInstallation((catalogue) => longDemo(catalogue, times))
  await installation.jobs.settle()
  return installation
}

function longDemo(catalogue: Catalogue, times: number): Content {
  const { territory, logs } = demoLoad(makeDemo(DEMO_SEED, catalogue))
  return { territory, logs: logs.map((log) => ({ ...log, entries: lengthened(log.entries, times) })) }
}

/** Two people at work on one organisation of the demo: who writes values and who approves them. */
export interface Pair {
  readonly writer: Contributor
  readonly manager: Contributor
  /** The period that they work on. */
  readonly period: string
  readonly cells: number
}

/** The year that the contributor's organisation has more time for: its figures are public. */
const PERIOD = '2025'

/** The demo's contributor in the mountains and the plan's manager, with devices that have read the log. */
export async function pairOf(installation: Installation): Promise<Pair> {
  const { catalogue } = installation
  const demo = makeDemo(DEMO_SEED, catalogue)
  const org = MARTA.memberships[0]?.organisation ?? ''
  const asked = new Set(demo.assignments.filter(({ organisation }) => organisation === org).map((one) => one.indicator))
  const indicators = catalogue.indicators.filter(({ code, frequency }) => asked.has(code) && frequency === 'annual')
  const cells = cellsOf(indicators, () => [PERIOD])
  const heads = headsIn(demo.logs.find(({ organisation }) => organisation === org)?.entries ?? [])
  const writer = contributor(installation, { org, cells, heads, person: MARTA.id, device: uuid7() })
  const manager = contributor(installation, { org, cells, person: MANAGER.id, device: uuid7() })
  await writer.push([])
  await manager.push([])
  return { writer, manager, period: PERIOD, cells: cells.length }
}

function headsIn(log: readonly DemoEntry[]): Map<string, string[]> {
  const { cells } = readLog(log.map(({ entry, receivedAt }, index) => ({ seq: index + 1, receivedAt, entry })))
  return new Map([...cells.values()].map(({ key, heads }) => [key, heads.map(({ entry }) => entry.id)]))
}
