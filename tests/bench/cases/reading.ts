import { sql } from 'kysely'
import { uuid7 } from '../../../server/start/uuid7.ts'
import { createSite } from '../../../server/web/site.ts'
import { openDemo } from '../demo-installation.ts'
import type { Installation } from '../installation.ts'
import { type BenchCase, measure, type Row } from '../report.ts'

const ORIGIN = 'http://localhost:4030'
const PLAN = '/api/progress/plan'
const PIECES = 20

type Site = Awaited<ReturnType<typeof createSite>>

/** What answers in the process, without the built app. */
function siteOf({ app }: Installation): Promise<Site> {
  return createSite({ app, root: '', baseUrl: ORIGIN, newId: uuid7, ready: async () => true })
}

async function get(site: Site, path: string, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await site(new Request(`${ORIGIN}${path}`, { headers }))
  await answer.clone().arrayBuffer()
  return answer
}

/** Asks so many times, one after the other. Errors: another status. */
function asking(site: Site, path: string, status = 200, headers: Record<string, string> = {}) {
  return async () => {
    for (let n = 0; n < PIECES; n += 1) {
      const answer = await get(site, path, headers)
      if (answer.status !== status) throw new Error(`${path} answered ${answer.status}`)
    }
  }
}

/** The figures have another version than the server remembers, as after each roll-up. */
const changed =
  ({ owner }: Installation) =>
  async () =>
    void (await sql`UPDATE progress_state SET version = version + 1`.execute(owner))

/** The plan without the moment at which it was counted. */
async function planOf(site: Site): Promise<string> {
  const { computedAt: _, ...plan } = (await (await get(site, PLAN)).json()) as Record<string, unknown>
  return JSON.stringify(plan)
}

async function run(): Promise<Row[]> {
  const usual = await openDemo(1)
  const long = await openDemo(4)
  try {
    const [site, longSite] = [await siteOf(usual), await siteOf(long)]
    const plan = await planOf(site)
    if (plan !== (await planOf(longSite))) throw new Error('A longer history of the same values changed the figures')
    const etag = (await get(site, PLAN)).headers.get('ETag') ?? ''
    const empty = {
      name: 'GET /healthz, an answer of one word without the database',
      run: asking(site, '/healthz'),
      pieces: PIECES,
    }
    const read = (of: Site, name: string) => ({ name, run: asking(of, PLAN), pieces: PIECES })
    const first = (installation: Installation, of: Site, name: string) => ({
      name,
      prepare: changed(installation),
      run: async () => void (await get(of, PLAN)),
    })
    const usualRead = read(site, `GET ${PLAN}`)
    const usualFirst = first(usual, site, `GET ${PLAN}, the first after a roll-up`)
    const count = async ({ owner }: Installation) =>
      String((await sql<{ n: number }>`SELECT count(*)::int AS n FROM entry`.execute(owner)).rows[0]?.n)
    const [entries, longEntries] = [await count(usual), await count(long)]
    const note = () => `${longEntries} entries against ${entries}`
    return [
      await measure(usualRead, empty, { note: () => `${plan.length} characters of JSON` }),
      await measure(
        {
          name: 'the same, held by the caller: 304',
          run: asking(site, PLAN, 304, { 'If-None-Match': etag }),
          pieces: PIECES,
        },
        empty,
      ),
      await measure(usualFirst, usualRead),
      await measure(read(longSite, `GET ${PLAN}, every value written four times`), usualRead, { note }),
      await measure(first(long, longSite, 'the first after a roll-up, every value written four times'), usualFirst, {
        note,
      }),
    ]
  } finally {
    await usual.close()
    await long.close()
  }
}

/** What reading progress costs, and that it does not grow with history. */
export const reading: BenchCase = { name: 'reading', title: 'Reading progress', run }
