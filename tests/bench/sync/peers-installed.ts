import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('..', import.meta.url))
const LOCK = `${FOLDER}package-lock.json`
/** npm writes it when an installation is complete. */
const DONE = `${FOLDER}node_modules/.package-lock.json`

/** Sees to it that the peers are there as the lock has them. Errors: with what to do, where npm cannot bring them. */
export function installPeers(): void {
  if (existsSync(DONE) && statSync(DONE).mtimeMs >= statSync(LOCK).mtimeMs) return
  console.error(
    'The peers are not installed yet: npm ci --prefix tests/bench (about 110 MB, for this benchmark alone)…',
  )
  const npm = process.env.npm_execpath
  const command = npm === undefined ? ['npm'] : [process.execPath, npm]
  const [program = 'npm', ...first] = command
  const done = spawnSync(program, [...first, 'ci', '--prefix', FOLDER], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (done.status === 0) return
  throw new Error(
    'The peers cannot be installed: run "npm ci --prefix tests/bench" where the registry answers, or measure without them: npm run bench:sync -- --only our',
  )
}
