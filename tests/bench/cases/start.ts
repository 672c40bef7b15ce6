import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { end, runningApp } from '../../contracts/fixtures/run-app.ts'
import { endServer, startServer } from '../../contracts/fixtures/whole-server.ts'
import { freePort } from '../../free-port.ts'
import { removeData } from '../../remove-data.ts'
import { type BenchCase, measure, type Row } from '../report.ts'

const SECOND_START = 'start over the demo’s database, until GET /api/progress/plan answers'
const DATABASE_ALONE = 'Node starting the same PostgreSQL alone, until it answers'

async function run(): Promise<Row[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'traguardo-bench-'))
  const place = { dataDir, port: await freePort() }
  try {
    // The first start makes the database and the demo: nobody waits for it twice.
    await endServer(await startServer(place), 'SIGTERM')
    const server = {
      name: SECOND_START,
      run: async () => {
        const started = await startServer(place)
        await endServer(started, 'SIGTERM')
        return started.ms
      },
    }
    const database = {
      name: DATABASE_ALONE,
      run: async () => {
        const from = performance.now()
        const app = await runningApp(dataDir)
        const ms = performance.now() - from
        await end(app, 'SIGTERM')
        return ms
      },
    }
    return [await measure(server, database, { repetitions: 5 })]
  } finally {
    await removeData(dataDir)
  }
}

/** How long a person waits for the second start and every later one. */
export const start: BenchCase = { name: 'start', title: 'Start', run }
