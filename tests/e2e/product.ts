import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../free-port.ts'
import { removeData } from '../remove-data.ts'

async function answers(url: string, child: ChildProcess, waitMs: number): Promise<void> {
  const until = Date.now() + waitMs
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the product stopped by itself with exit code ${child.exitCode}`)
    const ready = await fetch(url).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the product did not answer at ${url} within ${waitMs} ms`)
}

/** Journeys sign in one after the other, from one network. */
const HURRIED = { SIGN_INS_PER_MINUTE: '1000' }

export interface Product {
  readonly url: string
  readonly port: number
  /** Starts the server again on the same data, as after a crash. */
  readonly start: () => Promise<void>
  readonly kill: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
  /** Ends everything and removes the data. */
  readonly remove: () => Promise<void>
  readonly output: () => string
}

/**
 * The product as a person starts it, on a folder and a port of its own. `address` is what browsers will use; `settings`
 * are variables of the environment.
 */
export async function startProduct(address?: string, settings: Record<string, string> = {}): Promise<Product> {
  const port = settings.PORT === undefined ? await freePort() : Number(settings.PORT)
  const folder = mkdtempSync(join(tmpdir(), 'traguardo-'))
  const url = `http://localhost:${port}`
  let child: ChildProcess | null = null
  let output = ''

  const start = async () => {
    const own = { PORT: String(port), DATA_DIR: folder, BASE_URL: address ?? url, ...HURRIED, ...settings }
    const env = { ...process.env, ...own }
    const started = spawn(process.execPath, ['server/main.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    child = started
    started.stdout.on('data', (text) => {
      output += String(text)
    })
    started.stderr.on('data', (text) => {
      output += String(text)
    })
    await answers(`${url}/readyz`, started, 60_000).catch((cause: unknown) => {
      throw new Error(`${cause instanceof Error ? cause.message : String(cause)}\n${output}`)
    })
  }

  const kill = async (signal: 'SIGKILL' | 'SIGTERM') => {
    const ending = child
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = new Promise<void>((resolve) => {
      ending.once('exit', () => resolve())
    })
    ending.kill(signal)
    await ended
  }

  await start()
  return {
    url: address ?? url,
    port,
    start,
    kill,
    output: () => output,
    remove: async () => {
      await kill('SIGTERM')
      await removeData(folder)
    },
  }
}
