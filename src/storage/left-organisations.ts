import { HELD, REFUSED, UNSENT, wasPulled } from '../sync/row.ts'
import type { Database } from './database.ts'
import { organisationsOf, rowsOf } from './entry-table.ts'
import type { LeftOrganisation } from './left-organisation.ts'

/** All organisations that this device knows of, but for those that the person belongs to. */
export async function leftOrganisations(db: Database, belongs: readonly string[]): Promise<LeftOrganisation[]> {
  const [known, withRows, drafts] = await Promise.all([
    db.organisation.toArray(),
    organisationsOf(db.entry),
    db.draft.toArray(),
  ])
  const orgs = new Set([...known.map(({ id }) => id), ...withRows, ...drafts.map(({ org }) => org)])
  const left = [...orgs].filter((org) => !belongs.includes(org))
  return Promise.all(
    left.map(async (org) => {
      const { name = null, endedAt = null } = known.find(({ id }) => id === org) ?? {}
      const rows = (await rowsOf(db.entry, org)).filter((row) => !wasPulled(row))
      const having = (standing: number) => rows.filter(({ st }) => st === standing)
      const cells = (standing: number) => new Set(having(standing).map(({ key, id }) => key ?? id)).size
      const counts = { waiting: having(UNSENT).length, held: cells(HELD), refused: cells(REFUSED) }
      return { org, name, endedAt, ...counts, drafts: drafts.filter((draft) => draft.org === org).length }
    }),
  )
}
