import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
const READY_WITHIN_MS = 60_000
/** Nobody at a keyboard asks as often as these clients. */
const PATIENT = { SYNCS_PER_MINUTE: '1000000', SIGN_INS_PER_MINUTE: '1000000' }
const NOT_FROM_HERE = { DATABASE_URL: '', DATABASE_OWNER_URL: '', BASE_URL: '', SECRET: '', DATA_DIR: '', DEMO: '' }

/** The product's server as a process that can be killed and started again in the same place. */
export interface ServerProcess {
  readonly origin: string
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>
  /** Starts it until it is ready, again where it ended because its database was away; answers milliseconds. */
  start(): Promise<number>
  /** Waits until it says that it can serve; answers milliseconds. */
  ready(): Promise<number>
  /** SIGTERM, and waits until it is gone. */
  end(): Promise<void>
}

/** A server that is not started yet; `settings` are its environment, beside the port. */
export function serverProcess(port: number, settings: Readonly<Record<string, string>>): ServerProcess {
  const origin = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  let said = ''

  function launch(): ChildProcess {
    const env = { ...process.env, ...NOT_FROM_HERE, ...PATIENT, ...settings, PORT: String(port) }
    const launched = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    said = ''
    launched.stderr?.on('data', (text) => {
      said = `${said}${text}`.slice(-2_000)
    })
    return launched
  }

  async function gone(signal: NodeJS.Signals): Promise<void> {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const exit = once(child, 'exit')
    child.kill(signal)
    await exit
  }

  async function readyWithin(from: number, revive: () => void): Promise<number> {
    while (performance.now() - from < READY_WITHIN_MS) {
      if (child?.exitCode !== null) revive()
      const answer = await fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
      await answer?.arrayBuffer().catch(() => null)
      if (answer?.ok) return performance.now() - from
      await sleep(20)
    }
    throw new Error(`The server of ${origin} did not get ready: ${said}`)
  }

  const launchAgain = () => {
    child = launch()
  }
  return {
    origin,
    kill: () => gone('SIGKILL'),
    start() {
      const from = performance.now()
      launchAgain()
      return readyWithin(from, launchAgain)
    },
    ready: () =>
      readyWithin(performance.now(), () => {
        throw new Error(`The server of ${origin} ended by itself: ${said}`)
      }),
    end: () => gone('SIGTERM'),
  }
}
