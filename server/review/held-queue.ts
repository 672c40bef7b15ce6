import { closingDay } from '../../src/domain/calendar.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import { cellKey, type Entry } from '../../src/domain/entry.ts'
import { headRows } from '../../src/domain/log.ts'
import { type HeldItem, type HeldQueue, MAX_HELD } from '../../src/domain/wire/review.ts'
import type { HeldReason } from '../../src/domain/wire/sync.ts'
import type { OrganisationRow, Tx } from '../database/tables.ts'
import { countWaiting, type LoggedValue, listValuesOf, listWaiting, type WaitingEntry } from '../repositories/held.ts'
import { organisationOf, readNames } from '../repositories/people.ts'
import { listOrganisations } from '../repositories/review.ts'
import { listExtensions } from '../repositories/roles.ts'

/** What the server keeps for the managers of the plan, with what they need to decide. Source: SPEC S6, S9, V6. */
export async function readHeldQueue(trx: Tx, { calendar }: Pick<Catalogue, 'calendar'>): Promise<HeldQueue> {
  const rows = await listWaiting(trx, MAX_HELD)
  const count = rows.length < MAX_HELD ? rows.length : await countWaiting(trx)
  const orgs = [...new Set(rows.map(({ org }) => org))]
  const organisations = new Map((await listOrganisations(trx, orgs)).map((row) => [row.id, row]))
  const extensions = await listExtensions(trx, orgs)
  const values = await listValuesOf(trx, rows.flatMap(cellOf))
  const people = [
    ...rows.flatMap(({ author, offeredBy }) => [author, offeredBy]),
    ...values.map(({ author }) => author),
  ]
  const names = await readNames(trx, people)
  const untilOf = (org: string, period: string) =>
    extensions.find((one) => one.organisation === org && one.period === period)?.until
  const byCell = Map.groupBy(values, ({ org, entry }) => `${org}/${cellKey(entry.cell)}`)
  const items = rows.flatMap((row): HeldItem[] => {
    const organisation = organisations.get(row.org)
    if (organisation === undefined) return []
    const period = periodOf(row.entry)
    const isClosed = row.why === 'held:period_closed' && period !== null
    const closedOn = isClosed ? closingDay(period, calendar, untilOf(row.org, period)) : null
    const [cell] = cellOf(row)
    const inCell = cell === undefined ? [] : (byCell.get(`${row.org}/${cellKey(cell)}`) ?? [])
    return [itemOf(row, organisation, { names, inCell, closedOn })]
  })
  return { waiting: count, items }
}

interface Around {
  readonly names: ReadonlyMap<string, string>
  readonly inCell: readonly LoggedValue[]
  readonly closedOn: string | null
}

function itemOf(row: WaitingEntry, organisation: OrganisationRow, { names, inCell, closedOn }: Around): HeldItem {
  const { entry, why, author, offeredBy, receivedAt, redacted } = row
  return {
    organisation: organisationOf(organisation),
    entry,
    why: why.replace('held:', '') as HeldReason,
    author: { id: author, name: names.get(author) ?? null, claimed: author !== offeredBy },
    offeredBy: names.get(offeredBy) ?? '',
    receivedAt: receivedAt.toISOString(),
    redacted,
    closedOn,
    heads: headRows(inCell).map((head) => ({
      id: head.entry.id,
      value: head.entry.value,
      author: names.get(head.author) ?? '',
      receivedAt: head.receivedAt.toISOString(),
    })),
  }
}

function cellOf({ org, entry }: WaitingEntry) {
  if (entry.kind !== 'value') return []
  const { indicator, period, disaggregation } = entry.cell
  return [{ org, indicator, period, disaggregation }]
}

function periodOf(entry: Entry): string | null {
  if (entry.kind === 'value') return entry.cell.period
  return entry.kind === 'redaction' ? null : entry.period
}
