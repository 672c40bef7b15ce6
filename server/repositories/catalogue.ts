import { Catalogue } from '../../src/domain/catalogue.ts'
import type { Tx } from '../database/tables.ts'

/** Reads the newest catalogue; parsed once per version. */
export interface CatalogueReader {
  read(trx: Tx): Promise<Catalogue>
  /** The version alone: one small row. */
  version(trx: Tx): Promise<string>
}

/** A reader that remembers the last version it parsed: the catalogue is large and changes a few times a year. */
export function createCatalogueReader(): CatalogueReader {
  let known: Catalogue | undefined
  const version = async (trx: Tx) => {
    const row = await trx
      .selectFrom('catalogue')
      .select('version')
      .orderBy('loaded_at', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (row === undefined) throw new Error('The database holds no catalogue: load one with loadCatalogue first')
    return row.version
  }
  return {
    version,
    async read(trx) {
      const newest = await version(trx)
      if (known?.version === newest) return known
      const row = await trx
        .selectFrom('catalogue')
        .select('body')
        .where('version', '=', newest)
        .executeTakeFirstOrThrow()
      known = Catalogue.parse(row.body)
      return known
    },
  }
}

/** Makes the catalogue the newest one; a version that is already there stays as it was. */
export async function insertCatalogue(trx: Tx, catalogue: Catalogue, at: Date): Promise<boolean> {
  const rows = await trx
    .insertInto('catalogue')
    .values({ version: catalogue.version, body: JSON.stringify(catalogue), loaded_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .execute()
  return rows.length > 0
}
