import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const PROGRAM = fileURLToPath(new URL('../../tools/verify-log.ts', import.meta.url))
const NOT_FROM_HERE = { DATABASE_URL: '', DATABASE_OWNER_URL: '', DATA_DIR: '', BASE_URL: '' }

/** Runs `verify-log` as a person would, beside the server, on what the settings name; its words where a chain is broken. */
export async function verifyLog(settings: Readonly<Record<string, string>>): Promise<string[]> {
  const env = { ...process.env, ...NOT_FROM_HERE, ...settings }
  const child = spawn(process.execPath, [PROGRAM], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const [code] = await once(child, 'close')
  return code === 0 ? [] : [`verify-log ended with ${code}: ${said.trim()}`]
}
