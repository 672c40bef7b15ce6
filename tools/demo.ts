import { copyFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cachedDump } from '../mocks/cached-dump.ts'
import { listen } from '../server/start/listen.ts'
import { reportStartFailure } from '../server/start/start-problem.ts'
import { createStaticFiles } from '../server/web/static-files.ts'

const FOLDER = 'dist-demo'
const HOST = '127.0.0.1'
const DEFAULT_PORT = 4032

/** Builds the demonstration as a static site: the app, the server's code for the tab, and the database's dump. */
export async function buildDemo(): Promise<void> {
  const { build } = await import('vite')
  await build({ configFile: 'vite.demo.config.ts', mode: 'demo', logLevel: 'error' })
  writeFileSync(join(FOLDER, 'demo-database.bin'), await cachedDump())
  const worker = createRequire(import.meta.url).resolve('msw/mockServiceWorker.js')
  copyFileSync(worker, join(FOLDER, 'mockServiceWorker.js'))
  // Static hosts answer an address that is no file with this page: the app then finds its own way.
  copyFileSync(join(FOLDER, 'index.html'), join(FOLDER, '404.html'))
}

/** Serves the built demonstration on this machine alone; answers its address. */
export async function serveDemo(port: number): Promise<{ url: string; close: () => void }> {
  const files = await createStaticFiles(FOLDER, { 'X-Content-Type-Options': 'nosniff' })
  const server = await listen(files, { host: HOST, port })
  const address = server.address()
  const actual = typeof address === 'object' && address !== null ? address.port : port
  return { url: `http://${HOST}:${actual}`, close: () => server.close() }
}

async function main(): Promise<void> {
  console.log('Preparo la dimostrazione… / Building the demonstration…')
  await buildDemo()
  if (process.argv.includes('--build')) {
    console.log(`${FOLDER}/`)
    return
  }
  const { url } = await serveDemo(Number(process.env.PORT ?? DEFAULT_PORT))
  console.log(`\nLa dimostrazione è pronta: ${url}\nThe demonstration is ready: ${url}\nCtrl+C`)
}

if (import.meta.main) await main().catch((failure: unknown) => process.exit(reportStartFailure(failure)))
