import { PGlite } from '@electric-sql/pglite'

/** What PGlite reads as gzipped; the type that a static server gives to the file may be any. */
const GZIP = 'application/x-gzip'

/** The demo's database in memory: from a dump made beforehand where there is one, else made here and now. */
export async function openDemo(dump: Blob | null): Promise<PGlite> {
  if (dump !== null) return PGlite.create({ loadDataDir: new Blob([dump], { type: GZIP }) })
  const { makeDemoDatabase } = await import('./demo-database.ts')
  return makeDemoDatabase()
}
