import type * as z from 'zod/mini'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import { sameLastYear } from '../../src/domain/period.ts'
import type { ReviewItem } from '../../src/domain/wire/review.ts'
import type { Tx } from '../database/tables.ts'
import { cellsOfLog } from '../jobs/cells-of-log.ts'
import { listDirtyOrganisations } from '../repositories/cells.ts'
import { readLogEntries } from '../repositories/log.ts'
import { organisationOf } from '../repositories/people.ts'
import {
  type LastSubmission,
  listApprovedCells,
  listLastSubmissions,
  listOrganisations,
  listSubmittedCells,
  type OrganisationCell,
} from '../repositories/review.ts'
import { differsMarkedly } from './differs-markedly.ts'

type Item = z.infer<typeof ReviewItem>
type Approved = Pick<OrganisationCell, 'org' | 'indicator' | 'period' | 'disaggregation' | 'approved'>

/** The submitted periods of all organisations, longest waiting first. */
export async function readReviewQueue(trx: Tx, catalogue: Catalogue): Promise<Item[]> {
  const { submitted, approvedFresh } = await readSubmitted(trx)
  const orgs = [...new Set(submitted.map((cell) => cell.org))]
  const before = await listApprovedCells(trx, orgs, [...new Set(submitted.map((cell) => sameLastYear(cell.period)))])
  const previous = new Map([...before, ...approvedFresh].map((cell) => [keyOf(cell, cell.period), cell.approved]))
  const submissions = await listLastSubmissions(trx, orgs)
  const organisations = await listOrganisations(trx, orgs)
  const isMarked = (cell: OrganisationCell) => {
    const indicator = catalogue.indicators.find(({ code }) => code === cell.indicator)
    const then = previous.get(keyOf(cell, sameLastYear(cell.period))) ?? null
    return indicator !== undefined && differsMarkedly(cell.head, then, indicator)
  }
  const items = organisations.flatMap((organisation) => {
    const own = submitted.filter((cell) => cell.org === organisation.id)
    return [...Map.groupBy(own, (cell) => cell.period)].flatMap(([period, cells]) => {
      const last = submissions.find((one) => one.org === organisation.id && one.period === period)
      const counts = { waiting: cells.length, marked: cells.filter(isMarked).length }
      return last === undefined ? [] : [itemOf(organisation, period, last, counts)]
    })
  })
  return items.sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
}

/**
 * What waits, from the kept cells; of an organisation whose log has grown since, from the log itself, so that a
 * manager never meets again what was decided a moment ago.
 */
async function readSubmitted(trx: Tx): Promise<{ submitted: OrganisationCell[]; approvedFresh: Approved[] }> {
  const dirty = await listDirtyOrganisations(trx)
  const kept = (await listSubmittedCells(trx)).filter((cell) => !dirty.includes(cell.org))
  const fresh: OrganisationCell[] = []
  for (const org of dirty) fresh.push(...cellsOfLog(await readLogEntries(trx, org)).map((cell) => ({ ...cell, org })))
  return { submitted: [...kept, ...fresh.filter((cell) => cell.submitted)], approvedFresh: fresh }
}

const keyOf = ({ org, indicator, disaggregation }: Approved, period: string) =>
  `${org}/${indicator}/${period}/${disaggregation}`

function itemOf(
  organisation: Parameters<typeof organisationOf>[0],
  period: string,
  last: LastSubmission,
  counts: { waiting: number; marked: number },
): Item {
  const submitted = { submittedAt: last.receivedAt.toISOString(), submittedBy: last.author }
  return { organisation: organisationOf(organisation), period, ...submitted, ...counts }
}
