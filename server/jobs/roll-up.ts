import type { Catalogue } from '../../src/domain/catalogue.ts'
import { asJobs } from '../database/as-role.ts'
import type { Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import type { CatalogueReader } from '../repositories/catalogue.ts'
import { readCells, takeDirtyOrganisations, writeCells } from '../repositories/cells.ts'
import { readLogEntries } from '../repositories/log.ts'
import {
  type Group,
  listAnswers,
  listAsked,
  listGroups,
  markGroups,
  markStale,
  readProgressState,
  renewProgressState,
  takeGroups,
  writeRollUps,
} from '../repositories/roll-ups.ts'
import { cellsOfLog, changedCells } from './cells-of-log.ts'
import { figuresOf } from './figures.ts'
import { allGroups, groupsTouched } from './groups.ts'

const ORGANISATIONS_AT_ONCE = 20
const GROUPS_AT_ONCE = 400

export interface RollUpDeps extends Pick<Deps, 'db' | 'clock' | 'instance'> {
  readonly catalogue: CatalogueReader
}

/** Reads the logs that grew and keeps what their cells say now; true while there may be more. Never locks a log. */
export async function readGrownLogs(deps: RollUpDeps): Promise<boolean> {
  const today = deps.instance.today()
  return asJobs(deps.db, today, async (trx) => {
    const orgs = await takeDirtyOrganisations(trx, ORGANISATIONS_AT_ONCE)
    if (orgs.length === 0) return false
    const catalogue = await deps.catalogue.read(trx)
    const touched: Group[] = []
    for (const org of orgs) touched.push(...(await readOne(trx, org, catalogue, today)))
    // Figures before the counts of the whole, as computing takes them: the other order would be a deadlock.
    await markGroups(trx, touched)
    await markStale(trx)
    return true
  })
}

async function readOne(trx: Tx, org: string, catalogue: Catalogue, today: string): Promise<Group[]> {
  const log = await readLogEntries(trx, org)
  const changed = changedCells(await readCells(trx, [org]), cellsOfLog(log))
  await writeCells(trx, org, changed, log.at(-1)?.seq ?? 0)
  return groupsTouched(changed, catalogue, today)
}

/** Marks the figures that the day or a new catalogue asks for and that are not there yet. */
export async function markMissingFigures(deps: RollUpDeps): Promise<void> {
  const today = deps.instance.today()
  await asJobs(deps.db, today, async (trx) => {
    const catalogue = await deps.catalogue.read(trx)
    const { catalogue_version } = await readProgressState(trx)
    const isNew = catalogue_version !== catalogue.version
    const there = new Set(isNew ? [] : (await listGroups(trx)).map(keyOf))
    const missing = allGroups(catalogue, today).filter((group) => !there.has(keyOf(group)))
    await markGroups(trx, missing)
    if (isNew || missing.length > 0) await markStale(trx)
  })
}

const keyOf = ({ indicator, period }: Group) => `${indicator}/${period}`

/** Computes the figures that are marked; true while there may be more. */
export async function computeFigures(deps: RollUpDeps): Promise<boolean> {
  const today = deps.instance.today()
  return asJobs(deps.db, today, async (trx) => {
    const groups = await takeGroups(trx, GROUPS_AT_ONCE)
    const { stale } = await readProgressState(trx)
    if (groups.length === 0 && !stale) return false
    const catalogue = await deps.catalogue.read(trx)
    const changed = await writeRollUps(trx, await figuresOfGroups(trx, groups, catalogue), deps.clock())
    if (changed > 0 || stale) await renewProgressState(trx, catalogue.version, Number(today.slice(0, 4)), deps.clock())
    return true
  })
}

async function figuresOfGroups(trx: Tx, groups: readonly Group[], catalogue: Catalogue) {
  const codes = [...new Set(groups.map((group) => group.indicator))]
  const answers = Map.groupBy(await listAnswers(trx, codes), (row) => row.indicator)
  const asked = Map.groupBy(await listAsked(trx, codes), (row) => row.indicator)
  const zones = catalogue.zones.map((zone) => zone.code)
  return codes.flatMap((code) => {
    const indicator = catalogue.indicators.find((one) => one.code === code)
    if (indicator === undefined) return []
    const periods = groups.filter((group) => group.indicator === code).map((group) => group.period)
    return figuresOf({ indicator, answers: answers.get(code) ?? [], asked: asked.get(code) ?? [], zones }, periods)
  })
}
